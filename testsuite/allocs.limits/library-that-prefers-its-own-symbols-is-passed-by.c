/* A library that was loaded with RTLD_DEEPBIND, or in a namespace of its own,
   calls the C library's malloc itself: that is not counted.  */
/* { dg-do run } */
/* { dg-dlopen libown.so "library.c" } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(Z)p
*/

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static void *
call (void *library)
{
  void *(*allocate) (void) = (void *(*) (void)) dlsym (library, "allocate");
  return allocate ();
}

int
main (void)
{
  void *bound = dlopen ("libown.so", RTLD_NOW | RTLD_DEEPBIND);
  void *apart = dlmopen (LM_ID_NEWLM, "libown.so", RTLD_NOW);
  if (!bound || !apart)
    {
      puts (dlerror ());
      return 1;
    }
  void *volatile p = call (bound);
  void *volatile q = call (apart);
  void *volatile r = malloc (30); /* { dg-row {.live.bytes} "30" } */
  printf ("%d\n", p != q && q != r);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report allocator {[.rows[] | select(.live.bytes >= 1000000)] | length} "0" } */
/* { dg-report wrapper {of("w") | .live.bytes, .calls.alloc} "0 1" } */
