/* SPDX-License-Identifier: MIT */
/* The items of instances, entries, types and sites: what a descriptor means,
   once for each identity, however many descriptors speak of it.

   An identity is the 64-bit id of the descriptor and the item of its module,
   so a module that is loaded again finds what it left.  The copy is whole:
   nothing refers to a descriptor once its module is gone.  */

#ifndef RUNTIME_IDENTITIES_H
#define RUNTIME_IDENTITIES_H

#include <allocs/descriptor.h>
#include <stdbool.h>

#include "platform.h"
#include "source.h"

/* Letters of a signature, each a bit of enum allocs_operand.  */
#define SIGNATURE_LETTERS "ZNPROCKAS"

/* What hooks need to know of an entry.  All but the levels never changes.  */
struct entry
{
  uint32_t number;    /* of its item */
  uint32_t instance;  /* its item */
  uint32_t allocator; /* the first of all instances of that allocator */
  uint32_t key;       /* of the function's name */
  uint16_t route;     /* in the key of a route; no two entries have the same */
  uint16_t operands;  /* enum allocs_operand: letters and words of the rule */
  uint16_t computed;  /* those that expressions give */
  uint16_t late;      /* those of them that are known after the call */
  char result;       /* result letter, or 0 */
  uint8_t role;      /* enum allocs_role */
  bool is_allocator; /* not a wrapper */
  bool is_preload;   /* of an allocator with interpose = preload */
  bool is_foreign;   /* has no code of its own */
  bool has_objects;  /* allocates, resizes or frees objects of an allocator */
  bool is_recorded;  /* while it runs there is a record */
  bool hands_over;   /* is recorded, not entered in place, and plain */
  bool is_counted;   /* its end only counts: a wrapper's, and plain */
  bool is_shared;    /* others may free the objects of its allocator */
  bool keeps, frees; /* as the words of the rule say */
  /* 1 more than the level of what it allocated last; 0: nothing yet.  */
  uint8_t level;
  uint8_t old_level; /* the same of what it freed last */
} __attribute__ ((aligned (64)));

#define ENTRIES_SHIFT 8
#define ENTRIES_CHUNKS 128
extern struct entry *entries_chunks[ENTRIES_CHUNKS]
    __attribute__ ((visibility ("hidden")));

/* The entry whose item is NUMBER.  */
static inline struct entry *
identities_entry_at (uint32_t number)
{
  return &entries_chunks[number >> ENTRIES_SHIFT]
                        [number & ((1u << ENTRIES_SHIFT) - 1)];
}

struct entry *identities_new_entry (const struct allocs_entry *descriptor);

/* The entry of DESCRIPTOR, whose cell has it; NULL: it was never asked for.  */
static inline struct entry *
identities_known_entry (const struct allocs_entry *descriptor)
{
  const uint64_t *cell = ALLOCS_TARGET (descriptor, cell);
  uint64_t entry = cell ? __atomic_load_n (cell, __ATOMIC_ACQUIRE) : 0;
  return (struct entry *)(uintptr_t)entry;
}

/* The same, made if need be; NULL: no memory.  */
static inline struct entry *
identities_entry (const struct allocs_entry *descriptor)
{
  struct entry *entry = identities_known_entry (descriptor);
  return likely (entry) ? entry : identities_new_entry (descriptor);
}

/* In the route of an entry of the base allocator, with the member's
   number.  */
#define BASE_ROUTE 0x8000u

/* Member NUMBER of the base allocator, which is defined in MODULE.  */
struct entry *identities_base_entry (unsigned number, const char *function,
                                     enum allocs_role role,
                                     const char *signature, uint32_t module);

/* The item of the site of SOURCE, which calls ENTRY; 0: unknown.  */
uint32_t identities_site (struct source source, const struct entry *entry);

#endif
