/* SPDX-License-Identifier: MIT */
/* What a program offers to its plug-ins.  */

#include <stddef.h>

struct gawk_api
{
  void *(*api_malloc) (size_t);
  void (*api_free) (void *);
  void (*api_release) (void *);
};
