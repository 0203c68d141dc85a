/* SPDX-License-Identifier: MIT */
/* A library that the tests compile without the plugin.  */

#include "plain-library.h"

#include <stdlib.h>

void *
plain_alloc (size_t size)
{
  void *p = malloc (size);
  return p ? p : malloc (size);
}

void
plain_free (void *p)
{
  free (p);
}

void *
plain_call (void *(*f) (size_t), size_t size)
{
  void *p = f (size);
  return p ? p : malloc (1);
}
