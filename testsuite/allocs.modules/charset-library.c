/* SPDX-License-Identifier: MIT */
/* A character set for iconv that converts nothing: what it is for is that the C
   library loads it, calls it and unloads it.  */

#include <gconv.h>
#include <stdlib.h>

int gconv (void);
int gconv_init (struct __gconv_step *step);
void gconv_end (struct __gconv_step *step);

static void *volatile kept;

int
gconv_init (struct __gconv_step *step)
{
  step->__min_needed_from = step->__max_needed_from = 1;
  step->__min_needed_to = step->__max_needed_to = 1;
  step->__stateful = 0;
  step->__data = malloc (100);
  kept = malloc (7);
  return step->__data && kept ? __GCONV_OK : __GCONV_NOMEM;
}

void
gconv_end (struct __gconv_step *step)
{
  free (step->__data);
}

int
gconv (void)
{
  return __GCONV_NOCONV;
}
