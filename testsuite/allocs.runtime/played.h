/* SPDX-License-Identifier: MIT */
/* What the compiler leaves behind, played by hand: the module header,
   descriptors, the code at sites and in entries, as include/allocs/ describes
   them.  A test of the runtime needs no plugin.

   Descriptors are made by assembler directives, since C cannot subtract
   addresses of two sections:

       PLAYED_ALLOCATOR (xmalloc, WRAPPER, "xmalloc", 0)
       PLAYED_RULE (xmalloc, "xmalloc", "xmalloc", "(Z)p", ALLOC, WRAPPER)
       PLAYED_ENTRY (xmalloc, ALLOC, XMALLOC_KEY, "xmalloc")
       PLAYED_SITE (in_main, ALLOC, XMALLOC_KEY, 0, "main", 12, xmalloc)

   define allocator_xmalloc, rule_xmalloc, entry_xmalloc (of the rule and the
   allocator of that name), site_in_main (that obeys rule_xmalloc).  Keys of
   functions of the test are numbers of its choice.  */

#ifndef PLAYED_H
#define PLAYED_H

#include <allocs/descriptor.h>
#include <allocs/hooks.h>
#include <allocs/module.h>
#include <stddef.h>
#include <stdint.h>

/* The malloc family's keys: allocs_key of the name.  */
#define MALLOC_KEY 0x558c274d
#define CALLOC_KEY 0x73e20203
#define REALLOC_KEY 0xbf26b345
#define FREE_KEY 0x99b3eedb

#define PLAYED_STRING(x) PLAYED_STRING_ (x)
#define PLAYED_STRING_(x) #x

/* Numbers of include/allocs/descriptor.h, for the assembler.  */
#define PLAYED_ROLE_NONE "0"
#define PLAYED_ROLE_ALLOC "1"
#define PLAYED_ROLE_RESIZE "2"
#define PLAYED_ROLE_FREE "3"
#define PLAYED_ROLE_USABLE "4"
#define PLAYED_ROLE_THROUGH "5"
#define PLAYED_ROLE_CREATE "6"
#define PLAYED_ROLE_RESET "7"
#define PLAYED_ROLE_DESTROY "8"
#define PLAYED_ROLE_RENAME "9"
#define PLAYED_ROLE_MOVE "10"
#define PLAYED_ROLE_MERGE "11"
#define PLAYED_ROLE_ADOPT "12"
#define PLAYED_KIND_ALLOCATOR "1"
#define PLAYED_KIND_WRAPPER "2"
#define PLAYED_INDIRECT 1
#define PLAYED_PRELOAD 16

extern struct allocs_module played_header
    __asm__ (ALLOCS_MODULE_SYMBOL) __attribute__ ((visibility ("hidden")));

#define PLAYED_SECTION(name)                                                  \
  ".section " name ",\"a\",%progbits\n"                                       \
  ".balign 8\n"                                                               \
  ".weak __start_" name "\n.hidden __start_" name "\n"                        \
  ".weak __stop_" name "\n.hidden __stop_" name "\n"

#define PLAYED_BOUNDS(name)                                                   \
  ".long __start_" name " - " ALLOCS_MODULE_SYMBOL "\n"                       \
  ".long __stop_" name " - " ALLOCS_MODULE_SYMBOL "\n"

#define PLAYED_IN_GROUP(section, flags, type)                                 \
  ".section " section ",\"" flags "G\"," type "," ALLOCS_MODULE_SYMBOL        \
  ",comdat\n"

/* A test may set another version, or leave the note out.  */
#ifndef PLAYED_ABI
#define PLAYED_ABI "1"
#endif
#ifndef PLAYED_NOTE_TYPE
#define PLAYED_NOTE_TYPE "1"
#endif

__asm__ (
    PLAYED_SECTION ("allocs_sites_v1") PLAYED_SECTION ("allocs_allocators_v1")
    PLAYED_SECTION ("allocs_rules_v1") PLAYED_SECTION ("allocs_types_v1")
    PLAYED_SECTION ("allocs_units_v1") PLAYED_SECTION ("allocs_configs_v1")
    PLAYED_IN_GROUP (".note.allocs", "a", "%note")
    ".balign 4\n"
    ".long 7, 4, " PLAYED_NOTE_TYPE "\n"
    ".asciz \"allocs\"\n"
    ".balign 4\n"
    ".long " ALLOCS_MODULE_SYMBOL " - .\n"
    PLAYED_IN_GROUP ("allocs_entries_v1", "a", "%progbits")
    ".balign 8\n"
    "0:\n"
    ".2byte 64\n.byte 0, 1\n.zero 52\n.long 0xa110c5e1\n.2byte 0, 64\n"
    PLAYED_IN_GROUP (".data.allocs_module_v1", "aw", "%progbits")
    ".balign 8\n"
    ".weak " ALLOCS_MODULE_SYMBOL "\n"
    ".hidden " ALLOCS_MODULE_SYMBOL "\n"
    ".type " ALLOCS_MODULE_SYMBOL ", %object\n"
    ALLOCS_MODULE_SYMBOL ":\n"
    ".dc.a 0, 0\n"
    ".long 80, " PLAYED_ABI "\n"
    PLAYED_BOUNDS ("allocs_sites_v1") PLAYED_BOUNDS ("allocs_allocators_v1")
    PLAYED_BOUNDS ("allocs_rules_v1") PLAYED_BOUNDS ("allocs_types_v1")
    PLAYED_BOUNDS ("allocs_units_v1") PLAYED_BOUNDS ("allocs_configs_v1")
    ".long 0b - " ALLOCS_MODULE_SYMBOL "\n"
    ".long 0\n"
    ".size " ALLOCS_MODULE_SYMBOL ", . - " ALLOCS_MODULE_SYMBOL "\n"
    PLAYED_IN_GROUP (".init_array.0", "aw", "%init_array")
    ".balign 8\n"
    ".dc.a played_attach\n"
    PLAYED_IN_GROUP (".fini_array.0", "aw", "%fini_array")
    ".balign 8\n"
    ".dc.a played_detach\n"
    ".text\n");

#pragma weak __allocs_attach
#pragma weak __allocs_detach

static __attribute__ ((used)) void
played_attach (void)
{
  if (__allocs_attach)
    __allocs_attach (&played_header);
}

static __attribute__ ((used)) void
played_detach (void)
{
  if (__allocs_detach)
    __allocs_detach (&played_header);
}

/* Put DIRECTIVES into a section of the object file.  */
#define PLAYED_IN(section, directives)                                        \
  __asm__ (".pushsection " section ",\"a\",%progbits\n.balign 8\n" directives \
           ".popsection\n")

/* A label that C can refer to, and the size of the descriptor there.  */
#define PLAYED_LABEL(label, size)                                             \
  ".hidden " label "\n.globl " label "\n" label ":\n.2byte " size "\n"

/* A reference from the descriptor at LABEL to a string.  */
#define PLAYED_TEXT(label, string)                                            \
  ".pushsection .rodata.played,\"a\"\n98:.asciz \"" string "\"\n"             \
  ".popsection\n.long 98b - " label "\n"

/* A cell of 64 bits.  */
#define PLAYED_CELL(label)                                                    \
  ".pushsection .bss.played,\"aw\",%nobits\n.balign 8\n97:.zero 8\n"          \
  ".popsection\n.long 97b - " label "\n"

/* The id of the allocator malloc, the same wherever it is described.  */
#define PLAYED_MALLOC_ID 0xc687ccdd78993ac6

#define PLAYED_ALLOCATOR(name, kind, string, flags)                           \
  PLAYED_ALLOCATOR_OF (name, kind, string, flags, __LINE__ * 0x100000001)

#define PLAYED_ALLOCATOR_OF(name, kind, string, flags, id)                    \
  extern const struct allocs_allocator allocator_##name                       \
      __attribute__ ((visibility ("hidden")));                                \
  PLAYED_IN ("allocs_allocators_v1",                                          \
             PLAYED_LABEL ("allocator_" #name, "32") ".byte "                 \
                 PLAYED_KIND_##kind ", " #flags "\n.long 0\n"                 \
                 ".quad " PLAYED_STRING (id) "\n"                             \
                 PLAYED_TEXT ("allocator_" #name, string)                     \
                 PLAYED_TEXT ("allocator_" #name, "") ".zero 8\n")

#define PLAYED_RULE(name, allocator, function, signature, role, kind)         \
  extern const struct allocs_rule rule_##name                                 \
      __attribute__ ((visibility ("hidden")));                                \
  PLAYED_IN ("allocs_rules_v1",                                               \
             PLAYED_LABEL ("rule_" #name, "24") ".byte "                      \
                 PLAYED_ROLE_##role ", " PLAYED_KIND_##kind "\n.long 0\n"     \
                 PLAYED_TEXT ("rule_" #name, allocator)                       \
                 PLAYED_TEXT ("rule_" #name, function)                        \
                 PLAYED_TEXT ("rule_" #name, signature)                       \
                 PLAYED_TEXT ("rule_" #name, "test.conf:1"))

/* The entry NAME of rule_RULE and allocator_ALLOCATOR.  */
#define PLAYED_ENTRY_OF(name, role, key, function, rule, allocator, flags)    \
  PLAYED_COMPUTED_ENTRY (name, role, key, function, rule, allocator, flags,   \
                         0, 0)

/* The same, of which expressions give the operands COMPUTED, some of them
   LATE.  */
#define PLAYED_COMPUTED_ENTRY(name, role, key, function, rule, allocator,     \
                              flags, computed, late)                          \
  extern const struct allocs_entry entry_##name                               \
      __attribute__ ((visibility ("hidden")));                                \
  PLAYED_IN ("allocs_entries_v1",                                             \
             PLAYED_LABEL ("entry_" #name, "64") ".byte "                     \
                 PLAYED_ROLE_##role ", " #flags "\n"                          \
                 ".long " PLAYED_STRING (key) "\n"                            \
                 ".quad " PLAYED_STRING (__LINE__) " * 0x100000003\n"         \
                 ".long 0\n"                                                  \
                 PLAYED_TEXT ("entry_" #name, function)                       \
                 PLAYED_TEXT ("entry_" #name, __FILE__)                       \
                 ".long " PLAYED_STRING (__LINE__) "\n"                       \
                 ".long rule_" #rule " - entry_" #name "\n"                   \
                 ".long allocator_" #allocator " - entry_" #name "\n"         \
                 PLAYED_CELL ("entry_" #name)                                 \
                 ".long 0\n.long " #computed ", " #late "\n"                  \
                 ".long 0xa110c5e1\n.2byte 0, 64\n")

#define PLAYED_ENTRY(name, role, key, function)                               \
  PLAYED_ENTRY_OF (name, role, key, function, name, name, 0)

/* A site of TYPE_FORM with the type descriptor TYPE, a label or 0.  */
#define PLAYED_TYPED_SITE(name, role, key, flags, function, line, rule,       \
                          type_form, type)                                    \
  extern const struct allocs_site site_##name                                 \
      __attribute__ ((visibility ("hidden")));                                \
  PLAYED_IN ("allocs_sites_v1",                                               \
             PLAYED_LABEL ("site_" #name, "48") ".byte "                      \
                 PLAYED_ROLE_##role ", " PLAYED_STRING (flags) "\n"           \
                 ".long " PLAYED_STRING (key) "\n"                            \
                 ".quad " PLAYED_STRING (line) " * 0x100000007 + "            \
                 PLAYED_STRING (__LINE__) "\n"                                \
                 PLAYED_TEXT ("site_" #name, function)                        \
                 PLAYED_TEXT ("site_" #name, __FILE__)                        \
                 ".long " PLAYED_STRING (line) "\n.2byte 3\n"                 \
                 ".byte " #type_form ", 1\n"                                  \
                 ".long " #type "\n"                                          \
                 ".long rule_" #rule " - site_" #name "\n"                    \
                 PLAYED_CELL ("site_" #name) ".long 0\n")

#define PLAYED_SITE(name, role, key, flags, function, line, rule)             \
  PLAYED_TYPED_SITE (name, role, key, flags, function, line, rule, 0, 0)

/* The malloc family's rules, for sites that call it.  */
#define PLAYED_MALLOC_RULES                                                   \
  PLAYED_RULE (malloc, "malloc", "malloc", "(Z)p", ALLOC, ALLOCATOR);         \
  PLAYED_RULE (calloc, "malloc", "calloc", "(NZ)p", ALLOC, ALLOCATOR);        \
  PLAYED_RULE (realloc, "malloc", "realloc", "(PZ)p", RESIZE, ALLOCATOR);     \
  PLAYED_RULE (free, "malloc", "free", "(P)", FREE, ALLOCATOR)

/* The thread state, or NULL while the module is dormant.  */
static inline struct allocs_state *
played_state (void)
{
  intptr_t offset = played_header.state_offset;
  return offset ? (void *)((char *)__builtin_thread_pointer () + offset)
                : NULL;
}

/* The value of CALL, made from SITE.  */
#define PLAYED_CALL(site, call)                                               \
  (__extension__ ({                                                           \
    struct allocs_state *state_ = played_state ();                            \
    if (__builtin_expect (state_ != NULL, 0))                                 \
      *(const struct allocs_site *volatile *)&state_->pending = &(site);      \
    call;                                                                     \
  }))

/* The same for a call through POINTER.  */
#define PLAYED_CALL_THROUGH(site, pointer, call)                              \
  (__extension__ ({                                                           \
    struct allocs_state *state_ = played_state ();                            \
    if (__builtin_expect (state_ != NULL, 0))                                 \
      {                                                                       \
        *(void *volatile *)&state_->target = (void *)(pointer);               \
        *(const struct allocs_site *volatile *)&state_->pending = &(site);    \
      }                                                                       \
    call;                                                                     \
  }))

/* The first statement of a definition of an entry: hand over to its
   helper.  */
#define PLAYED_HAND_OVER(entry, helper_call)                                  \
  do                                                                          \
    {                                                                         \
      struct allocs_state *state_ = played_state ();                          \
      if (__builtin_expect (state_ != NULL, 0))                               \
        {                                                                     \
          if (*(volatile uintptr_t *)&state_->reenter == (entry).key)         \
            *(volatile uintptr_t *)&state_->reenter = 0;                      \
          else                                                                \
            {                                                                 \
              *(void *volatile *)&state_->caller                              \
                  = __builtin_return_address (0);                             \
              return helper_call;                                             \
            }                                                                 \
        }                                                                     \
    }                                                                         \
  while (0)

#define PLAYED_HELPER static __attribute__ ((noinline))

/* The body of a helper: CALL has its operands, BODY runs the entry, SKIPPED is
   what a skipped call returns.  */
#define PLAYED_ENTER(call, skipped, body)                                     \
  switch (played_state ()->hooks->enter (&call))                              \
    {                                                                         \
    case ALLOCS_SKIP:                                                         \
      return skipped;                                                         \
    case ALLOCS_BARE:                                                         \
      return body;                                                            \
    default:                                                                  \
      break;                                                                  \
    }

#define PLAYED_LEAVE(call) played_state ()->hooks->leave (&call)

#endif
