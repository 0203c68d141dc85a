/* SPDX-License-Identifier: MIT */
/* Known functions.  */

#include "service.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum allocs_role
role_called (const char *name)
{
#define ALLOCS_ROLE(id, value, key, meaning)                                  \
  if (strcmp (name, key) == 0)                                                \
    return ALLOCS_ROLE_##id;
#include <allocs/roles.def>
#undef ALLOCS_ROLE
  return ALLOCS_ROLE_NONE;
}

void
service_from_rule (struct service *s, char *text)
{
  *s = (struct service){ 0 };
  char *role = strtok (text, " "), *signature = strtok (NULL, " ");
  char *section = strtok (NULL, "");
  if (!section || *signature != '(')
    return;
  size_t count = strcspn (signature + 1, ")");
  if (count > MOST_PARAMETERS || !signature[count + 1])
    return;
  memcpy (s->letters, signature + 1, count);
  s->result = signature[count + 2];
  s->role = role_called (role);
  s->section = section;
}

/* No definition of them is ever seen, and they have no rules.  */
const struct service *
service_of_library (const char *key)
{
#define ALLOC(name, letters, result)                                          \
  {                                                                           \
    "f " name, { ALLOCS_ROLE_ALLOC, letters, result, false, "malloc" }        \
  }
  static const struct
  {
    const char *key;
    struct service service;
  } rows[] = {
    ALLOC ("strdup", "s", 'p'),       ALLOC ("strndup", "sz", 'p'),
    ALLOC ("__strdup", "s", 'p'),     ALLOC ("__strndup", "sz", 'p'),
    ALLOC ("wcsdup", "p", 'p'),       ALLOC ("vasprintf", "Os.", 'i'),
    ALLOC ("__vasprintf_chk", "Ozs.", 'i'),
  };
#undef ALLOC
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (strcmp (rows[i].key, key) == 0)
      return &rows[i].service;
  return NULL;
}

int
service_position (const struct service *s, char letter)
{
  const char *found = strchr (s->letters, letter);
  return found && *found ? (int)(found - s->letters) : -1;
}
