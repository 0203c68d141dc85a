/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families by name.  */

#include "family.h"

#include "config-diagnostic.h"
#include "rules.h"

namespace allocs {

namespace {

struct family
{
  allocs_kind kind;
  location_t location;
};

hash_map<nofree_string_hash, family> families;

const char *
kind_name (allocs_kind kind)
{
  return kind == ALLOCS_KIND_WRAPPER ? "a wrapper" : "an allocator";
}

} // namespace

bool
note_family (const char *name, allocs_kind kind, location_t location)
{
  const config_section *section = configured_section (name);
  if (!families.get (name))
    families.put (xstrdup (name), { kind, location });
  const family &known = *families.get (name);
  if (known.kind == kind && (!section || section->kind == kind))
    return true;
  bool by_config = section && section->kind != kind;
  error_at (location, "%qs cannot be %s here and %s elsewhere", name,
            kind_name (kind),
            kind_name (by_config ? section->kind : known.kind));
  inform (by_config ? location_of_place (section->place) : known.location,
          "this is the other place");
  return false;
}

allocs_kind
kind_of_family (const char *name)
{
  if (const config_section *section = configured_section (name))
    return section->kind;
  const family *known = families.get (name);
  return known ? known->kind : ALLOCS_KIND_ALLOCATOR;
}

bool
is_allocator_family (const char *name)
{
  return (configured_section (name) || families.get (name))
         && kind_of_family (name) == ALLOCS_KIND_ALLOCATOR;
}

} // namespace allocs
