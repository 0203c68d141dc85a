/* The offset that stands beside each field in descriptor.def is the field's. */
/* { dg-do run } */
/* { dg-once "" } */
/* { dg-args "@src/include/allocs/descriptor.def" } */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <allocs/descriptor.h>

struct field
{
  const char *name;
  size_t offset;
};

/* The fields of all descriptors in the order of descriptor.def.  */
static const struct field fields[] = {
#define ALLOCS_FIELD(type, name) { #name, offsetof (struct DESCRIPTOR, name) },
#define DESCRIPTOR allocs_site
#define ALLOCS_SITE_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_SITE_FIELDS
#undef DESCRIPTOR
#define DESCRIPTOR allocs_entry
#define ALLOCS_ENTRY_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_ENTRY_FIELDS
#undef DESCRIPTOR
#define DESCRIPTOR allocs_allocator
#define ALLOCS_ALLOCATOR_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_ALLOCATOR_FIELDS
#undef DESCRIPTOR
#define DESCRIPTOR allocs_rule
#define ALLOCS_RULE_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_RULE_FIELDS
#undef DESCRIPTOR
#define DESCRIPTOR allocs_type
#define ALLOCS_TYPE_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_TYPE_FIELDS
#undef DESCRIPTOR
#define DESCRIPTOR allocs_unit
#define ALLOCS_UNIT_FIELDS
#include <allocs/descriptor.def>
#undef ALLOCS_UNIT_FIELDS
#undef DESCRIPTOR
#define DESCRIPTOR allocs_config
#define ALLOCS_CONFIG_FIELDS
#include <allocs/descriptor.def>
};

enum
{
  FIELDS = sizeof fields / sizeof fields[0]
};

/* Compare LINE of the file, which is about field NUMBER, with the field.  */
static int
check (const char *line, int number)
{
  char name[32];
  size_t offset;

  if (number >= FIELDS
      || sscanf (line, "ALLOCS_FIELD (%*[a-z0-9], %31[a-z0-9_]) /* %zu", name,
                 &offset)
             != 2
      || strcmp (name, fields[number].name) != 0
      || offset != fields[number].offset)
    {
      printf ("wrong: %s", line);
      return 1;
    }
  return 0;
}

int
main (int argc, char **argv)
{
  char line[256];
  int number = 0, wrong = 0;
  FILE *file = argc > 1 ? fopen (argv[1], "r") : NULL;

  if (!file)
    return 2;
  while (fgets (line, sizeof line, file))
    if (strncmp (line, "ALLOCS_FIELD (", 14) == 0)
      wrong += check (line, number++);
  printf ("%d\n", FIELDS - number);
  return wrong > 0;
}

/* { dg-output "^0\n$" } */
