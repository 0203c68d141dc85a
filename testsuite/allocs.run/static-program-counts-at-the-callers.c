/* A static program cannot have its malloc interposed; with `static' and the
   runtime linked in, callers announce what they call.  */
/* { dg-do run } */
/* { dg-require-flags "-static" } */
/* { dg-once "-O2 -static -fplugin-arg-allocs-static" } */
/* { dg-link-with "-Wl,--whole-archive @build/liballocs-rt.a -Wl,--no-whole-archive" } */
/* { dg-env "ALLOCS_OUTPUT=@dir/profile" } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void *
get (size_t size)
{
  return malloc (size);
}

int
main (void)
{
  void *p = get (100);   /* { dg-row {.calls.alloc, .live.bytes} "1 100" } */
  void *q = malloc (50); /* { dg-row {.total.bytes, .live.bytes} "50 0" } */
  printf ("%d\n", p != q);
  free (q); /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("w") | .live.bytes} "100" } */
