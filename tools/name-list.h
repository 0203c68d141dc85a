/* SPDX-License-Identifier: MIT */
/* A set of names, each with a number that the user of the set counts with.  */

#ifndef ALLOCS_NAME_LIST_H
#define ALLOCS_NAME_LIST_H

#include <stdbool.h>
#include <stddef.h>

struct name
{
  char *text;
  size_t count;
};

struct name_list
{
  struct name **names; /* in the order in which they came */
  size_t count;
  void *tree;
};

/* The name TEXT of LIST, which is added if it is not there.  */
struct name *name_list_add (struct name_list *list, const char *text);

bool name_list_has (const struct name_list *list, const char *text);

/* "a, b, c and 5 more": at most MOST names.  To be freed.  */
char *name_list_text (const struct name_list *list, size_t most);

void name_list_done (struct name_list *list);

#endif
