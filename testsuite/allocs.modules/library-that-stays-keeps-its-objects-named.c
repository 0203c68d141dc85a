/* Objects that a library allocated are charged to its sites while it is loaded
   again and again; what the program frees afterwards is gone.  */
/* { dg-do run } */
/* { dg-config wrappers.conf } */
/* { dg-dlopen loaded.so "wrapper-library.c" } */
/* { dg-variant "-rdynamic" } */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

int
main (void)
{
  void *kept[4];
  for (int i = 0; i < 4; i++)
    {
      void *handle = dlopen ("loaded.so", i % 2 ? RTLD_LAZY : RTLD_NOW);
      if (!handle)
        return 1;
      void *(*inside) (void) = (void *(*)(void))dlsym (handle, "get_inside");
      kept[i] = inside ();
      if (i != 2)
        dlclose (handle);
    }
  free (kept[1]); /* { dg-row {.calls.free} "1" } */
  printf ("%d\n", kept[0] != kept[3]);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report site {.rows[] | select(.site.function == "get_inside") | .calls.alloc, .live.objects, .live.bytes} "4 3 3000" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .live.bytes} "4 3000" } */
