/* Two versions of a symbol are two definitions with names of their own; the
   one that is reached is entered, once.  */
/* { dg-do run } */
/* { dg-options "-D_GNU_SOURCE" } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get_new(Z)p
alloc = get_old(Z)p
*/
/* { dg-shared libversions.so "versions-library.c" "-Wl,--version-script=@src/testsuite/allocs.modules/versions-library.map" } */

#include <dlfcn.h>
#include <stdio.h>
#include <stddef.h>

void *get (size_t);

int
main (void)
{
  void *p = get (10);
  void *(*old) (size_t)
      = (void *(*)(size_t))dlvsym (RTLD_DEFAULT, "get", "OLD");
  void *q = old ? old (10) : NULL;
  printf ("%d\n", p != q);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report entry {of("get_new") | .calls.alloc} "1" } */
/* { dg-report entry {of("get_old") | .calls.alloc} "1" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .live.bytes} "2 50" } */
