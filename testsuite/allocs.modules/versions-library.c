/* SPDX-License-Identifier: MIT */
/* Two versions of a wrapper.  */

#include <stdlib.h>

void *get_new (size_t);
void *get_old (size_t);

__attribute__ ((symver ("get@@NEW"))) void *
get_new (size_t size)
{
  return malloc (size * 2);
}

__attribute__ ((symver ("get@OLD"))) void *
get_old (size_t size)
{
  return malloc (size * 3);
}
