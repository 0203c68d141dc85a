/* Options that make other code of a function, instrument it too, or change how
   it is linked do not change what allocs sees.  */
/* { dg-do run } */
/* { dg-variant "-fsanitize=undefined -fno-sanitize-recover=all" "-O0|-O2$" } */
/* { dg-variant "-fstack-protector-all -fcf-protection=full" "-O2$" } */
/* { dg-variant "-pg" "-O2$" } */
/* { dg-variant "-fprofile-generate" "-O2$" } */
/* { dg-variant "-fno-omit-frame-pointer -fstack-clash-protection" "-O2$" } */
/* { dg-variant "-finstrument-functions" "-O2$" } */
/* { dg-variant "-fpatchable-function-entry=4" "-O2$" } */
/* { dg-variant "-fno-plt -fPIC" "-O2$" } */
/* { dg-variant "-fwhole-program" "-O2$" } */
/* { dg-variant "-fno-toplevel-reorder" "-O0|-O2$" } */
/* { dg-variant "-masm=intel" "-O2$" } */
/* { dg-variant "-fdata-sections -Wl,--gc-sections -fuse-ld=lld" "-O2$" } */
/* { dg-variant "-fdata-sections -Wl,--gc-sections -fuse-ld=gold" "-O2$" } */
/* { dg-variant "-flto-partition=max" "-flto" } */
/* { dg-variant "-flto-partition=one -ffat-lto-objects" "-flto" } */
/* { dg-config here }
[wrapper w]
over    = malloc
alloc   = get(Z)p
alloc   = print(s.)p
free    = drop(P)
through = work
*/

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noinline)) void *get (size_t);
void *print (const char *, ...);
void drop (void *);

void *
get (size_t size)
{
  return malloc (size); /* { dg-row {.calls.alloc} "13" } */
}

__attribute__ ((noinline)) void *
print (const char *format, ...)
{
  char *p = get (100); /* { dg-row {.total.bytes, .live.bytes} "100 0" } */
  va_list list;
  va_start (list, format);
  vsnprintf (p, 100, format, list);
  va_end (list);
  return p;
}

void
drop (void *p)
{
  free (p);
}

__attribute__ ((noinline)) static int
work (int n)
{
  char *p[4] = { NULL };
  for (int i = 0; i < n; i++)
    {
      drop (p[i % 4]);
      p[i % 4] = get (10); /* { dg-row {.calls.alloc} "12" } */
    }
  return p[0] != p[1];
}

int
main (void)
{
  char *p = print ("%d %s", 3, "text"); /* { dg-row {.calls.alloc} "1" } */
  printf ("%s %d\n", p, work (12)); /* { dg-row {.live.objects} "4" } */
  drop (p); /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-output "^3 text 1\n$" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .calls.free, .live.bytes} "14 9 40" } */
