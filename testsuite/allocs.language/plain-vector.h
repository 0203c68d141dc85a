/* SPDX-License-Identifier: MIT */
/* A vector that is compiled without the plugin.  */

#include <stddef.h>

struct v
{
  struct v *self;
  size_t size;
  char *next;
};

struct v *v_new (struct v *parent, const char *name);
void *v_push (struct v *v);
void *v_more (struct v *v, int *n);
void v_delete (struct v *v);
