/* SPDX-License-Identifier: MIT */
/* What rules matched in programs and libraries, from their descriptors.  */

#ifndef ALLOCS_RULE_MATCHES_H
#define ALLOCS_RULE_MATCHES_H

#include "elf-sections.h"
#include "name-list.h"

/* A definition that obeys a rule.  */
struct matched_entry
{
  char *function, *file, *module;
  unsigned line;
  unsigned flags; /* enum allocs_entry_flag */
};

/* A rule as the descriptors have it; those of all units and modules that say
   the same are one.  */
struct rule_match
{
  unsigned role, kind, origin;
  char *section, *name, *signature;
  char *place; /* "file:line" where it was met first */
  struct matched_entry *entries;
  size_t entry_count;
  size_t sites;    /* calls by name */
  size_t indirect; /* calls through pointers */
};

/* A site in the body of an entry.  Matches are numbers in the list.  */
struct body_call
{
  size_t caller, entry; /* the rule, and which of its entries */
  size_t callee;
  bool is_indirect;
};

struct rule_matches
{
  struct rule_match *items; /* in the order in which they were met */
  size_t count;
  struct body_call *calls;
  size_t call_count;
  struct name_list keys;
};

/* Add what the descriptors of the file MODULE say.  */
void rule_matches_add (struct rule_matches *matches, const char *module,
                       const struct elf_sections *sections);

/* By section, role and name: an array of COUNT pointers, to be freed.  */
const struct rule_match **
rule_matches_sorted (const struct rule_matches *matches);

/* How the definition ENTRY is instrumented.  */
const char *manner_word (const struct matched_entry *entry);

void rule_matches_done (struct rule_matches *matches);

#endif
