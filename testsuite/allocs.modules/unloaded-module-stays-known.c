/* What a module allocated bears its name after the module is gone.  */
/* { dg-do run } */
/* { dg-dlopen loaded.so "allocating-library.c" } */
/* { dg-variant "-rdynamic" } */

#include <dlfcn.h>
#include <stdio.h>

int
main (void)
{
  for (int i = 0; i < 3; i++)
    {
      void *handle = dlopen ("loaded.so", RTLD_NOW);
      if (!handle)
        return 1;
      void *(*allocate) (void) = (void *(*)(void))dlsym (handle, "allocate");
      printf ("%d\n", allocate () != NULL);
      dlclose (handle);
    }
  return 0;
}

/* { dg-output "^1\n1\n1\n$" } */
/* { dg-report site {.rows[] | select(.site.function == "allocate") | .live.bytes, (.site.file | split("/") | last)} "300 allocating-library.c" } */
