/* SPDX-License-Identifier: MIT */
/* The share of the sites with a known type.  Only sites that allocate or resize
   count: a free has no type.  Those that do not know it because the size is a
   parameter of their function are told apart: their callers' sites say it.  */

#include "site-types.h"

#include <stdio.h>

#include "human.h"
#include "json-text.h"

struct site_types
{
  size_t allocating, known, forwarded;
};

static struct site_types
count_types (const struct elf_sections *sections)
{
  struct site_types counts = { 0 };
  for (size_t i = 0; i < sections->tables[SECTION_SITES].count; i++)
    {
      const struct allocs_site *site
          = elf_sections_item (sections, SECTION_SITES, i);
      if (site->role != ALLOCS_ROLE_ALLOC && site->role != ALLOCS_ROLE_RESIZE)
        continue;
      counts.allocating++;
      if (site->type)
        counts.known++;
      else if (site->flags & ALLOCS_SITE_FORWARDED)
        counts.forwarded++;
    }
  return counts;
}

static size_t
unknown (const struct site_types *counts)
{
  return counts->allocating - counts->known - counts->forwarded;
}

void
site_types_text (const struct elf_sections *sections)
{
  struct site_types counts = count_types (sections);
  if (counts.allocating)
    printf ("types: known at %zu of %zu sites that allocate (%s), left to "
            "callers at %zu, unknown at %zu\n",
            counts.known, counts.allocating,
            human_share (counts.known, counts.allocating).text,
            counts.forwarded, unknown (&counts));
}

json_t *
site_types_object (const struct elf_sections *sections)
{
  struct site_types counts = count_types (sections);
  return json_pack ("{s:o, s:o, s:o, s:o}", "allocating",
                    json_number (counts.allocating), "known",
                    json_number (counts.known), "forwarded",
                    json_number (counts.forwarded), "unknown",
                    json_number (unknown (&counts)));
}
