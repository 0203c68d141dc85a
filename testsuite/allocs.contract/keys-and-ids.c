/* Keys and ids are FNV-1a, so that any tool can compute them.  The wanted
   values are those of other implementations.  */
/* { dg-do run } */
/* { dg-once "" } */

#include <stdio.h>

#include <allocs/descriptor.h>

static uint64_t
id (const char *first, const char *second)
{
  return allocs_id_add (allocs_id_add (ALLOCS_ID_SEED, first), second);
}

int
main (void)
{
  printf ("%08x %08x\n", allocs_key ("foobar"), allocs_key ("malloc"));
  printf ("%016llx\n",
          (unsigned long long)allocs_id_add (ALLOCS_ID_SEED, "foobar"));
  printf ("%016llx %016llx\n", (unsigned long long)id ("ab", "c"),
          (unsigned long long)id ("a", "bc"));
  return 0;
}

/* { dg-output "^bf9cf968 558c274d\n34531ca7168b8f38\n" } */
/* { dg-output "ad22872f536e4705 401801fc84f3ca79\n$" } */
