/* A library that is loaded and unloaded again and again has the same
   identities each time, also where it lies elsewhere, and what it leaves alive
   stays known.  */
/* { dg-do run } */
/* { dg-dlopen library.so "library-that-allocates.c" } */

#include <dlfcn.h>
#include <sys/mman.h>

#include "stage.h"

#define CYCLES 50

static int
program (void)
{
  for (int i = 0; i < CYCLES; i++)
    {
      void *library = dlopen ("library.so", RTLD_NOW);
      if (!library)
        return fprintf (stderr, "%s\n", dlerror ());
      void *(*alloc) (size_t)
          = (void *(*) (size_t))dlsym (library, "library_alloc");
      void *kept = alloc (10);
      free (alloc (20));
      dlclose (library);
      /* Something else gets its place.  */
      if (!kept || mmap (NULL, 4096 * (1 + i % 7), PROT_READ,
                         MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                       == MAP_FAILED)
        return 1;
    }
  return 0;
}

static unsigned
modules_named (const struct profile *p, const char *name)
{
  unsigned count = 0, last = profile_items (p, ALLOCS_PROFILE_MODULES);
  for (unsigned n = 1; n < last; n++)
    {
      const struct allocs_profile_module *m
          = profile_get (p, ALLOCS_PROFILE_MODULES, n);
      if (strstr (profile_text (p, m->path), name))
        {
          CHECK_EQ (m->flags & (ALLOCS_PROFILE_HAS_HEADER
                                | ALLOCS_PROFILE_GONE),
                    ALLOCS_PROFILE_HAS_HEADER | ALLOCS_PROFILE_GONE);
          CHECK_EQ (m->sites, 3);
          CHECK_EQ (m->entries, 1);
          count++;
        }
    }
  return count;
}

static void
check (const struct profile *p)
{
  struct query query = { .line = 202, .under = "library_alloc" };
  struct allocs_profile_row inside = profile_sum (p, query);
  struct allocs_profile_row begin = PROFILE_SUM (p, .line = 201);
  CHECK_EQ (inside.objects, 2 * CYCLES);
  CHECK_EQ (live_bytes (inside), 10 * CYCLES);
  CHECK_EQ (begin.objects, CYCLES);
  CHECK_EQ (begin.freed_objects, CYCLES);
  CHECK_EQ (PROFILE_SUM (p, .line = 203).frees, CYCLES);
  CHECK_EQ (PROFILE_SUM (p, .entry = "library_alloc").allocs, 2 * CYCLES);
  CHECK_EQ (modules_named (p, "library.so"), 1);
  CHECK_EQ (profile_contexts (p, (struct query){ .line = 201 }), 1);
  CHECK_EQ (p->header->missed, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
