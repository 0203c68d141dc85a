/* A plug-in gets its memory through a table of functions of the program that
   loads it, as extensions of gawk through api_malloc: the calls in the plug-in
   are sites, and the memory is the program's.  Another field of the table is
   no free.  */
/* { dg-do run } */
/* { dg-dlopen libextension.so "api-plugin.c" } */
/* { dg-config here }
   [wrapper gawk.pma]
   over  = malloc
   alloc = pma_malloc(Z)p
   free  = pma_free(P)
   [wrapper gawk.api]
   over  = gawk.pma
   alloc = field gawk_api.api_malloc(Z)p
   free  = field gawk_api.api_free(P)
*/

#include "api-plugin.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static void *
pma_malloc (size_t size)
{
  return malloc (size);
}

static void
pma_free (void *p)
{
  free (p);
}

static void
release (void *p)
{
  *(char *) p = 0;
}

static const struct gawk_api api = { pma_malloc, pma_free, release };

int
main (void)
{
  void *extension = dlopen ("libextension.so", RTLD_NOW);
  if (!extension)
    {
      puts (dlerror ());
      return 1;
    }
  int (*load) (const struct gawk_api *)
    = (int (*) (const struct gawk_api *)) dlsym (extension, "dl_load");
  return load (&api);
}

/* { dg-report site {[.rows[] | select (.site.function == "dl_load") | [.site.callee, .live.bytes, .total.objects, .calls.alloc, .calls.free]] | sort | flatten | .[]} "gawk_api.api_free 0 0 0 1 gawk_api.api_malloc 0 1 1 0 gawk_api.api_malloc 40 1 1 0" } */
/* { dg-report wrapper {of ("gawk.pma") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "40 2 2 1" } */
