/* A wrapper that hands what it was given on to a function without a size, such
   as strdup, does not decide what is allocated: its caller does.  */
/* { dg-do run } */

#define _GNU_SOURCE
#include <string.h>

static char *xstrdup (const char *) __attribute__ ((malloc));
static char *greeting_new (void) __attribute__ ((malloc));

static char *
xstrdup (const char *text)
{
  return strdup (text);
}

static char *
greeting_new (void)
{
  return strdup ("hello, world"); /* { dg-row {.live.bytes} "13" strdup } */
}

int
main (void)
{
  char *p = xstrdup ("123456789"); /* { dg-row {.live.bytes} "10" xstrdup } */
  char *q = greeting_new ();
  return p == q;
}
