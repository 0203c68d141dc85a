/* SPDX-License-Identifier: MIT */
/* Descriptors: the bytes by which an object file tells what the compiler knew
   of its sites, entries, allocators, rules and types.

   One kind of descriptor has one section, named by ALLOCS_SECTION: a C
   identifier with the version of the binary interface in it.  The linker
   makes of it one array for each module.  All are read-only, bear no dynamic
   relocation and lie in shared pages.

   Types of fields (descriptor.def has the fields, with their offsets):

     u8 u16 u32 u64   unsigned integers in the byte order of the target
     rel              int32_t: the address of the target minus the address of
                      this descriptor; 0 means none.  Only symbols that cannot
                      be interposed are targets, else a shared library that
                      holds the descriptor would not link.

   Rules that keep old and new together:

     * The first field is the size of the descriptor in bytes, a multiple of
       8.  A reader takes the fields that it knows and that lie within the
       size, and steps by the size.  Fields beyond the size read as zero.
     * The descriptors of a section are aligned to 8.  A zero where a size
       should be is padding between two input sections: skip 8 bytes.
     * Entries are the only descriptors that refer to code.  Nothing refers to
       the bounds of their section, else the linker would keep every entry,
       and through it code that is dead; it is found through the anchor in the
       module header (module.h) and walked in both directions: each entry ends
       with its magic number and its size.

   A key is the 32-bit FNV-1a hash of a name (allocs_key); an id is the 64-bit
   FNV-1a hash of what identifies the thing wherever it is built:

     site        file, function, callee, role, ordinal, each followed by NUL
     entry       file, function, role, name of its allocator
     allocator   kind, name

   where `file' is relative to the directory of the compilation, after
   -ffile-prefix-map.  Lines and columns are shown, never hashed.  */

#ifndef ALLOCS_DESCRIPTOR_H
#define ALLOCS_DESCRIPTOR_H

#include <stddef.h>
#include <stdint.h>

/* Names of the sections.  */
#define ALLOCS_SITES_SECTION "allocs_sites_v1"
#define ALLOCS_ENTRIES_SECTION "allocs_entries_v1"
#define ALLOCS_ALLOCATORS_SECTION "allocs_allocators_v1"
#define ALLOCS_RULES_SECTION "allocs_rules_v1"
#define ALLOCS_TYPES_SECTION "allocs_types_v1"
#define ALLOCS_UNITS_SECTION "allocs_units_v1"
#define ALLOCS_CONFIGS_SECTION "allocs_configs_v1"

enum allocs_role
{
  ALLOCS_ROLE_NONE,
#define ALLOCS_ROLE(id, value, key, meaning) ALLOCS_ROLE_##id = value,
#include "roles.def"
#undef ALLOCS_ROLE
};

enum allocs_kind
{
  ALLOCS_KIND_NONE,
  ALLOCS_KIND_ALLOCATOR,
  ALLOCS_KIND_WRAPPER
};

enum allocs_site_flag
{
  /* The call goes through a pointer: PENDING is accepted by the pointer's
     value, not by the key.  */
  ALLOCS_SITE_INDIRECT = 1,
  /* The size is computed from a parameter of the enclosing function, so a
     site further out decides what is allocated.  */
  ALLOCS_SITE_FORWARDED = 2,
  /* The enclosing function is itself an entry with role `through'.  */
  ALLOCS_SITE_THROUGH = 4,
  /* The call stands in a system header.  */
  ALLOCS_SITE_SYSTEM = 8,
  /* The call arrives at the malloc family, which is interposed (`interpose =
     preload'), perhaps through a function that is not instrumented
     (`instrument = sites').  The runtime's own malloc accepts it whatever
     member of the family it becomes (malloc and memset become calloc).  */
  ALLOCS_SITE_PRELOAD = 16
};

enum allocs_entry_flag
{
  /* The anchor of a module header: describes no function.  */
  ALLOCS_ENTRY_ANCHOR = 1,
  /* The entry is defined elsewhere, without the plugin: CODE is 0 and the
     caller enters and leaves in its stead.  */
  ALLOCS_ENTRY_FOREIGN = 2,
  /* The function may be interposed by another of its name.  */
  ALLOCS_ENTRY_PREEMPTIBLE = 4,
  /* The function enters and leaves around its own body: enter must not set
     REENTER.  CODE is the function itself.  */
  ALLOCS_ENTRY_IN_PLACE = 8,
  /* A free that does nothing: the object lives on.  */
  ALLOCS_ENTRY_KEEPS = 16,
  /* A resize that frees the old object when it fails.  */
  ALLOCS_ENTRY_FREES = 32
};

enum allocs_allocator_flag
{
  ALLOCS_ALLOCATOR_STRICT = 1,
  ALLOCS_ALLOCATOR_PRELOAD = 2,
  /* Its memory is shared with other processes, which may free there.  */
  ALLOCS_ALLOCATOR_SHARED = 4
};

/* The operands of a call that carry meaning, in the order of the letters
   "ZNPROCKAS" of a signature, and what only words of a rule can give.  */
enum allocs_operand
{
  ALLOCS_OPERAND_BYTES = 1,       /* Z, size= */
  ALLOCS_OPERAND_COUNT = 2,       /* N */
  ALLOCS_OPERAND_POINTER = 4,     /* P */
  ALLOCS_OPERAND_REFERENCE = 8,   /* R */
  ALLOCS_OPERAND_OUT = 16,        /* O */
  ALLOCS_OPERAND_POOL = 32,       /* C, context= */
  ALLOCS_OPERAND_OTHER_POOL = 64, /* K */
  ALLOCS_OPERAND_ALIGNMENT = 128, /* A */
  ALLOCS_OPERAND_STATED = 256,    /* S */
  ALLOCS_OPERAND_TEXT = 512,      /* name=, label= */
  ALLOCS_OPERAND_LINK = 1024,     /* chain= */
  ALLOCS_OPERAND_CONDITION = 2048 /* when= */
};

/* Where a rule was written.  */
enum allocs_origin
{
  ALLOCS_ORIGIN_CONFIG,
  ALLOCS_ORIGIN_ATTRIBUTE,
  ALLOCS_ORIGIN_GCC_ATTRIBUTE /* malloc, alloc_size, alloc_align */
};

/* What the body of a free does besides passing its pointer on.  */
enum allocs_finality
{
  ALLOCS_FINALITY_UNKNOWN,
  ALLOCS_FINALITY_PLAIN,
  ALLOCS_FINALITY_FINALISES
};

/* What a site allocates.  */
enum allocs_type_form
{
  ALLOCS_TYPE_UNKNOWN,
  ALLOCS_TYPE_SINGLE,
  ALLOCS_TYPE_ARRAY,
  ALLOCS_TYPE_HEADER_AND_ARRAY
};

/* How that was known.  */
enum allocs_type_source
{
  ALLOCS_TYPE_FROM_NOTHING,
  ALLOCS_TYPE_FROM_RESULT,
  ALLOCS_TYPE_FROM_CAST,
  ALLOCS_TYPE_FROM_USE,
  ALLOCS_TYPE_FROM_SIZEOF,
  ALLOCS_TYPE_FROM_RULE
};

#define ALLOCS_FIELD(type, name) ALLOCS_FIELD_##type name;
#define ALLOCS_FIELD_u8 uint8_t
#define ALLOCS_FIELD_u16 uint16_t
#define ALLOCS_FIELD_u32 uint32_t
#define ALLOCS_FIELD_u64 uint64_t
#define ALLOCS_FIELD_rel int32_t

struct allocs_site
{
#define ALLOCS_SITE_FIELDS
#include "descriptor.def"
#undef ALLOCS_SITE_FIELDS
};

struct allocs_entry
{
#define ALLOCS_ENTRY_FIELDS
#include "descriptor.def"
#undef ALLOCS_ENTRY_FIELDS
};

struct allocs_allocator
{
#define ALLOCS_ALLOCATOR_FIELDS
#include "descriptor.def"
#undef ALLOCS_ALLOCATOR_FIELDS
};

struct allocs_rule
{
#define ALLOCS_RULE_FIELDS
#include "descriptor.def"
#undef ALLOCS_RULE_FIELDS
};

struct allocs_type
{
#define ALLOCS_TYPE_FIELDS
#include "descriptor.def"
#undef ALLOCS_TYPE_FIELDS
};

struct allocs_unit
{
#define ALLOCS_UNIT_FIELDS
#include "descriptor.def"
#undef ALLOCS_UNIT_FIELDS
};

struct allocs_config
{
#define ALLOCS_CONFIG_FIELDS
#include "descriptor.def"
#undef ALLOCS_CONFIG_FIELDS
};

#undef ALLOCS_FIELD

/* In front of the last 8 bytes of every entry.  */
#define ALLOCS_ENTRY_MAGIC 0xa110c5e1u

/* What the field REL of the descriptor D refers to; NULL if nothing.  */
#define ALLOCS_TARGET(d, rel)                                                 \
  ((d)->rel ? (const void *)((const char *)(d) + (d)->rel) : (const void *)0)

/* The FNV-1a hash of the string S, never 0: 0 is the key of no name.  */
static inline uint32_t
allocs_key (const char *s)
{
  uint32_t h = 2166136261u;
  while (*s)
    h = (h ^ (unsigned char)*s++) * 16777619u;
  return h ? h : 1;
}

/* Go on with the FNV-1a hash H over the string S and its final NUL, so that
   ("ab", "c") and ("a", "bc") differ.  Begin with ALLOCS_ID_SEED.  */
#define ALLOCS_ID_SEED 14695981039346656037ull
static inline uint64_t
allocs_id_add (uint64_t h, const char *s)
{
  do
    h = (h ^ (unsigned char)*s) * 1099511628211ull;
  while (*s++);
  return h;
}

#ifdef __cplusplus
#define ALLOCS_ASSERT(e) static_assert (e, #e)
#else
#define ALLOCS_ASSERT(e) _Static_assert (e, #e)
#endif

ALLOCS_ASSERT (sizeof (struct allocs_site) == 48);
ALLOCS_ASSERT (offsetof (struct allocs_site, id) == 8);
ALLOCS_ASSERT (offsetof (struct allocs_site, rule) == 36);
ALLOCS_ASSERT (offsetof (struct allocs_site, cell) == 40);
ALLOCS_ASSERT (sizeof (struct allocs_entry) == 64);
ALLOCS_ASSERT (offsetof (struct allocs_entry, code) == 16);
ALLOCS_ASSERT (offsetof (struct allocs_entry, cell) == 40);
ALLOCS_ASSERT (offsetof (struct allocs_entry, magic) == 56);
ALLOCS_ASSERT (offsetof (struct allocs_entry, end_size) == 62);
ALLOCS_ASSERT (sizeof (struct allocs_allocator) == 32);
ALLOCS_ASSERT (sizeof (struct allocs_rule) == 32);
ALLOCS_ASSERT (sizeof (struct allocs_type) == 24);
ALLOCS_ASSERT (sizeof (struct allocs_unit) == 24);
ALLOCS_ASSERT (sizeof (struct allocs_config) == 16);

#endif
