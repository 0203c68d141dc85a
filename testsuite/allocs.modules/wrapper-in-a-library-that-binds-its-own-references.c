/* A library that binds references to its own functions, by -Bsymbolic or
   because they are protected, is entered as any other.  */
/* { dg-do run } */
/* { dg-config wrappers.conf } */
/* { dg-shared libsymbolic.so "wrapper-library.c" "-Wl,-Bsymbolic" } */
/* { dg-dlopen libprotected.so "wrapper-library.c" "-fvisibility=protected" } */

#include <dlfcn.h>
#include <stdio.h>

#include "wrapper-library.h"

int
main (void)
{
  void *handle = dlopen ("libprotected.so", RTLD_NOW | RTLD_LOCAL);
  if (!handle)
    return 1;
  void *(*inside) (void) = (void *(*)(void))dlsym (handle, "get_inside");
  void *(*other) (size_t) = (void *(*)(size_t))dlsym (handle, "get");
  void *p = get (10);      /* { dg-row {.calls.alloc, .live.bytes} "1 10" } */
  void *q = get_inside ();
  void *r = inside ();
  void *s = other (20);    /* { dg-row {.calls.alloc, .live.bytes} "1 20" } */
  printf ("%d %d\n", p != q && q != r && r != s, other != get);
  return 0;
}

/* { dg-output "^1 1\n$" } */
/* { dg-report site {[.rows[] | select(.site.function == "get_inside") | .calls.alloc, .live.bytes] | add} "2002" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .live.bytes} "4 2030" } */
