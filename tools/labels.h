/* SPDX-License-Identifier: MIT */
/* Names that are shown together: each as short as there is room, but no two of
   them alike.

   A name is made of a part BEFORE a path, the path, and a part AFTER it.  Where
   room is short, folders of the path go first, from the left.  Where two names
   would read the same even in full, each gets its next, longer AFTER.  */

#ifndef ALLOCS_LABELS_H
#define ALLOCS_LABELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum
{
  LABEL_DETAILS = 3
};

struct label
{
  uint64_t identity;          /* of what it names */
  char *before, *path;        /* NULL: nothing */
  char *after[LABEL_DETAILS]; /* the longer ones behind; NULL: no longer one */
  bool keeps_folders;         /* as long as there is room */
  bool yields;                /* may be cut, if others need the room */
  unsigned detail;            /* the AFTER that is shown */
  size_t shown;               /* where the part of the path begins that is */
};

struct labels
{
  struct label *items;
  size_t count;
  size_t room;         /* columns for each */
  size_t folder_bytes; /* of the folder that all paths have in common */
  void *tree;          /* of their numbers, by identity */
};

/* Add NAME, whose texts become part of LABELS; return its number.  What is
   there already, by its identity, is not added again.  */
size_t labels_add (struct labels *labels, const struct label *name);

/* When all are there: make them fit into ROOM columns.  Return how many the
   widest would take that does not yield; if that is more, it will be cut.  */
size_t labels_fit (struct labels *labels, size_t room);

/* The text of the one that has NUMBER, in at most ROOM columns.  To be
   freed.  */
char *labels_text (const struct labels *labels, size_t number);

void labels_done (struct labels *labels);

#endif
