/* A module that is loaded later announces itself, and takes its leave when it
   is unloaded, each time once.  */
/* { dg-do run } */
/* { dg-plain-sources "reader.c" } */
/* { dg-dlopen loaded.so "loaded-module.c" } */
/* { dg-variant "-rdynamic" } */
/* { dg-variant "-rdynamic -no-pie" } */
/* { dg-variant "-rdynamic -m32" } */

#include <dlfcn.h>
#include <stdio.h>

#include "reader.h"

void
__allocs_attach (struct allocs_module *module)
{
  printf ("attach\n");
  reader_print (module);
}

void
__allocs_detach (struct allocs_module *module)
{
  printf ("detach\n");
  reader_print (module);
}

int
main (void)
{
  for (int i = 0; i < 2; i++)
    {
      void *handle = dlopen ("loaded.so", RTLD_NOW);
      printf ("modules: %d\n", reader_count_modules ());
      if (!handle || dlclose (handle) != 0)
        return 1;
      printf ("modules: %d\n", reader_count_modules ());
    }
  return 0;
}

/* { dg-output "^(attach\nsites: loaded/77/5\nentries: loaded\nunits:\n" } */
/* { dg-output "constructor\nmodules: 1\ndestructor\n" } */
/* { dg-output "detach\nsites: loaded/77/5\nentries: loaded\nunits:\n" } */
/* { dg-output "modules: 0\n){2}$" } */
