/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

struct city { struct city *next; char *name; };

char *
copy (const char *s)
{
  size_t size = strlen (s) + 1;
  return memcpy (malloc (size), s, size);
}

struct city *
add_city (struct city *next, const char *name)
{
  struct city *city = malloc (sizeof *city);
  city->next = next;
  city->name = copy (name);
  return city;
}

int
main (void)
{
  struct city *map = NULL;
  for (int i = 0; i < 1000; i++)
    map = add_city (map, "Springfield");
  return map == NULL;
}
