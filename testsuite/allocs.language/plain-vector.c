/* SPDX-License-Identifier: MIT */
/* See plain-vector.h.  */

#include "plain-vector.h"

#include <stdlib.h>

struct v *
v_new (struct v *parent, const char *name)
{
  struct v *v = malloc (sizeof *v + (name ? 1000 : 0));
  (void) parent;
  v->self = v;
  v->size = 24;
  v->next = (char *) (v + 1);
  return v;
}

void *
v_push (struct v *v)
{
  v->next += v->size;
  return v->next - v->size;
}

void *
v_more (struct v *v, int *n)
{
  v->next += ++*n * v->size;
  return v->next - *n * v->size;
}

void
v_delete (struct v *v)
{
  v->next = NULL;
}
