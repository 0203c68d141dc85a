/* SPDX-License-Identifier: MIT */
/* Calls alloc.c of git.  */

#include "cache.h"
#include "object.h"
#include "blob.h"
#include "commit.h"
#include "alloc.h"
#include "repository.h"

/* What it needs of the rest.  */
void *
xmalloc (size_t size)
{
  return malloc (size);
}

void *
xrealloc (void *p, size_t size)
{
  return realloc (p, size);
}

void *
xcalloc (size_t n, size_t size)
{
  return calloc (n, size);
}

void
die (const char *format, ...)
{
  (void) format;
  abort ();
}

int
main (void)
{
  static struct repository r;
  static struct parsed_object_pool pool;
  r.parsed_objects = &pool;
  pool.blob_state = allocate_alloc_state ();
  pool.commit_state = allocate_alloc_state ();
  for (int i = 0; i < 3; i++)
    alloc_blob_node (&r);
  for (int i = 0; i < 2; i++)
    alloc_commit_node (&r);
  printf ("%zu %zu\n", 3 * sizeof (struct blob), 2 * sizeof (struct commit));
  return 0;
}
