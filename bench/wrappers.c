/* SPDX-License-Identifier: MIT */
/* usage: wrappers PAIRS

   The loop of pairs.c, but the objects come through two wrappers and go through
   one (wrappers.conf).  They are not inlined, as if they were in a library.  */

#include <stdlib.h>

#include "window.h"

#define NOINLINE __attribute__ ((noinline))

static NOINLINE void *
xmalloc (size_t size)
{
  void *p = malloc (size);
  if (!p)
    abort ();
  return p;
}

static NOINLINE void
xfree (void *p)
{
  free (p);
}

/* An empty string, with room for SIZE - 1 characters.  */
static NOINLINE char *
new_string (size_t size)
{
  char *string = xmalloc (size);
  *string = '\0';
  return string;
}

int
main (int count, char **arguments)
{
  static struct window window = { .random = WINDOW_SEED };
  long pairs = count > 1 ? atol (arguments[1]) : 0;
  for (long i = 0; i < pairs; i++)
    {
      size_t size;
      char **object = window_next (&window, &size);
      xfree (*object);
      *object = new_string (size);
    }
  return pairs <= 0;
}
