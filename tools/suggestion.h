/* SPDX-License-Identifier: MIT */
/* Rules and sections that are suggested, best first.  */

#ifndef ALLOCS_SUGGESTION_H
#define ALLOCS_SUGGESTION_H

#include "candidates.h"
#include "name-list.h"

/* One rule.  */
struct suggestion
{
  enum allocs_role role;
  const char *function; /* its name, or NULL: a pointer */
  char *target;    /* "zutil.c:zcalloc", "field z_stream_s.zalloc" */
  char *signature; /* "(pNZ)p" */
  char *evidence;
  int score;
};

/* One section.  */
struct group
{
  char *name;
  enum allocs_kind kind;
  const char *file; /* of its functions; NULL: of pointers alone */
  char *type; /* then: what they are fields of */
  struct name_list over;
  struct suggestion *items;
  size_t count;
  int score;
  const struct candidate *first; /* one that allocates */
  bool allocates, frees;
};

struct suggestions
{
  struct group **groups;
  size_t count;
};

/* What follows from ALL after infer.  */
struct suggestions *suggest (struct candidates *all);

#endif
