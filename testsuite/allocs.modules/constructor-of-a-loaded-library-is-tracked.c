/* What the constructors and destructors of a library allocate that is loaded
   later is charged to their sites.  */
/* { dg-do run } */
/* { dg-config wrappers.conf } */
/* { dg-dlopen loaded.so "constructor-library.c" } */

#include <dlfcn.h>
#include <stdio.h>

int
main (void)
{
  void *handle = dlopen ("loaded.so", RTLD_NOW);
  if (!handle)
    return 1;
  dlclose (handle);
  printf ("done\n");
  return 0;
}

/* { dg-output "^constructed\ndestroyed\ndone\n$" } */
/* { dg-report site {.rows[] | select(.site.function == "construct") | .calls.alloc, .live.bytes} "1 100" } */
/* { dg-report site {.rows[] | select(.site.function == "destroy" and .live.bytes > 0) | .calls.alloc, .live.bytes} "1 50" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .live.bytes} "2 150" } */
