/* SPDX-License-Identifier: MIT */
/* What configs say, held against programs and libraries.  */

#ifndef ALLOCS_CONFIG_CHECK_H
#define ALLOCS_CONFIG_CHECK_H

#include <config.h>

#include "rule-matches.h"

/* Something that the user should know.  A fault makes the check fail.  */
struct finding
{
  const char *what; /* one word, for programs */
  bool is_fault;
  char *text; /* for the user */
  /* What it speaks of; NULL where that says nothing.  */
  char *section, *function, *level, *module;
};

struct config_check
{
  /* What is held against the modules: what the user named, or else what each
     of the modules was built with.  */
  const struct config **configs;
  size_t config_count;
  struct config **own; /* those that were read from modules */
  size_t own_count;
  bool is_given;
  struct config *builtin;
  struct rule_matches matches;
  struct name_list modules; /* those with descriptors; the number is that of
                               their units */
  struct name_list seen;    /* "FUNCTION of SECTION" */
  struct finding *findings;
  size_t finding_count, fault_count;
  /* The first unit's, if nothing was given.  */
  uint64_t hash;
  char *first_unit;
};

/* Hold CONFIG, if IS_GIVEN says that the user named one, against the COUNT
   FILES.  */
void config_check_run (struct config_check *check, const struct config *config,
                       bool is_given, char *const *files, size_t count);

/* Add a finding; TEXT becomes its own.  Of SECTION, FUNCTION, LEVEL and MODULE
   copies are made.  */
void config_check_find (struct config_check *check, struct finding finding);

void config_check_done (struct config_check *check);

/* config-claims.c: what `over' and `within' of CONFIG claim and is not so.  */
void config_check_claims (struct config_check *check,
                          const struct config *config);

/* config-check-text.c: print CHECK for the user.  */
void config_check_print (const struct config_check *check);

#endif
