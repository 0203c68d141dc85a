/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what was recognized to descriptors: which field says what, and the
   identities, which include/allocs/descriptor.h defines.  Descriptors of rules,
   allocators and types are made once a unit.  */

#include "describe.h"

#include "alloc-form.h"
#include "descriptor.h"
#include "name.h"
#include "rule-words.h"
#include "source-path.h"

namespace allocs {

namespace {

/* The variables stay alive because the symbol table knows them.  */
hash_map<const config_rule *, tree> rules;
hash_map<const config_section *, tree> allocators;
hash_map<int_hash<uint64_t, 0>, tree> types;

const char *
role_name (allocs_role role)
{
  switch (role)
    {
#define ALLOCS_ROLE(id, value, key, meaning)                                  \
    case ALLOCS_ROLE_##id:                                                    \
      return key;
#include "allocs/roles.def"
#undef ALLOCS_ROLE
    default:
      return "";
    }
}

uint64_t
identity (const char *const *parts, unsigned count)
{
  uint64_t id = ALLOCS_ID_SEED;
  for (unsigned i = 0; i < count; i++)
    id = allocs_id_add (id, parts[i]);
  return id;
}

tree
describe_rule (const config_rule *rule)
{
  if (tree *known = rules.get (rule))
    return *known;
  descriptor d (RULE_DESCRIPTOR);
  d.set (RULE_role, rule->role);
  d.set (RULE_kind, rule->section->kind);
  d.set (RULE_allocator_key, allocs_key (rule->section->name));
  d.refer (RULE_allocator, rule->section->name);
  d.refer (RULE_name, rule->name);
  char *signature = rule->has_signature
                      ? xasprintf ("%s%.*s", rule->signature.text,
                                   rule->signature.result ? 1 : 0,
                                   &rule->signature.result)
                      : xstrdup ("");
  d.refer (RULE_signature, signature);
  free (signature);
  char *place = xasprintf ("%s:%u", source_path (rule->place.file),
                           rule->place.line);
  d.refer (RULE_place, place);
  free (place);
  d.set (RULE_origin, rule->origin);
  tree variable = d.finish ();
  rules.put (rule, variable);
  return variable;
}

/* What SECTION stands on, as one string.  */
char *
list_of_names (const config_name *name)
{
  char *list = xstrdup ("");
  for (; name; name = name->next)
    list = reconcat (list, list, *list ? ", " : "", name->name, NULL);
  return list;
}

tree
describe_allocator (const config_section *section)
{
  if (tree *known = allocators.get (section))
    return *known;
  const char *kind = section->kind == ALLOCS_KIND_WRAPPER ? "wrapper"
                                                          : "allocator";
  const char *parts[] = { kind, section->name };
  descriptor d (ALLOCATOR_DESCRIPTOR);
  d.set (ALLOCATOR_kind, section->kind);
  unsigned strict = section->strict ? ALLOCS_ALLOCATOR_STRICT : 0;
  unsigned preload = section->preload ? ALLOCS_ALLOCATOR_PRELOAD : 0;
  unsigned shared = section->shared ? ALLOCS_ALLOCATOR_SHARED : 0;
  d.set (ALLOCATOR_flags, strict | preload | shared);
  d.set (ALLOCATOR_key, allocs_key (section->name));
  d.set (ALLOCATOR_id, identity (parts, ARRAY_SIZE (parts)));
  d.refer (ALLOCATOR_name, section->name);
  char *over = list_of_names (section->over);
  d.refer (ALLOCATOR_over, over);
  free (over);
  tree variable = d.finish ();
  allocators.put (section, variable);
  return variable;
}

/* Types in different scopes may share a name.  */
tree
describe_type (tree type)
{
  char *name = type_name (type);
  char bytes[24];
  snprintf (bytes, sizeof bytes, "%llu",
            (unsigned long long) size_of_type (type));
  const char *parts[] = { name, bytes };
  uint64_t id = identity (parts, ARRAY_SIZE (parts));
  bool existed;
  tree &variable = types.get_or_insert (id, &existed);
  if (!existed)
    {
      descriptor d (TYPE_DESCRIPTOR);
      d.set (TYPE_id, id);
      d.set (TYPE_bytes, size_of_type (type));
      d.refer (TYPE_name, name);
      variable = d.finish ();
    }
  free (name);
  return variable;
}

/* True if the interposed malloc family takes calls of SECTION's functions.  */
bool
reaches_malloc (const config_section *section)
{
  return section->preload || section->instrument == CONFIG_SITES;
}

unsigned
site_flags (const site &s)
{
  return (s.what.callee ? 0 : ALLOCS_SITE_INDIRECT)
         | (s.forwarded ? ALLOCS_SITE_FORWARDED : 0)
         | (s.through ? ALLOCS_SITE_THROUGH : 0)
         | (in_system_header_at (s.location) ? ALLOCS_SITE_SYSTEM : 0)
         | (reaches_malloc (s.what.rule->section) ? ALLOCS_SITE_PRELOAD : 0);
}

allocs_finality
finality_of (const config_rule *rule)
{
  return rule->flags & CONFIG_FINALISES ? ALLOCS_FINALITY_FINALISES
         : rule->flags & CONFIG_PLAIN ? ALLOCS_FINALITY_PLAIN
                                      : ALLOCS_FINALITY_UNKNOWN;
}

unsigned
flags_of_words (const config_rule *rule)
{
  return (rule->flags & CONFIG_KEEPS ? ALLOCS_ENTRY_KEEPS : 0)
         | (rule->flags & CONFIG_FREES ? ALLOCS_ENTRY_FREES : 0);
}

uint64_t
site_identity (const site &s, const char *file)
{
  char ordinal[12];
  snprintf (ordinal, sizeof ordinal, "%u", s.ordinal);
  const char *parts[] = { file, identity_name (s.function),
                          s.what.callee_name, role_name (s.what.rule->role),
                          ordinal };
  return identity (parts, ARRAY_SIZE (parts));
}

} // namespace

uint32_t
key_of (tree function)
{
  return allocs_key (identity_name (function));
}

tree
describe_site (const site &s)
{
  expanded_location place = expand_location (s.location);
  const char *file = source_path (place.file);
  descriptor d (SITE_DESCRIPTOR);
  d.set (SITE_role, s.what.rule->role);
  d.set (SITE_flags, site_flags (s));
  d.set (SITE_key, s.what.callee ? key_of (s.what.callee) : 0);
  d.set (SITE_id, site_identity (s, file));
  d.refer (SITE_function, assembler_name (s.function));
  d.refer (SITE_file, file);
  d.set (SITE_line, place.line);
  d.set (SITE_column, place.column < 65536 ? place.column : 0);
  d.set (SITE_type_form, s.type.form);
  d.set (SITE_type_source, s.type.source);
  if (s.type.type)
    d.refer (SITE_type, describe_type (s.type.type));
  d.refer (SITE_rule, describe_rule (s.what.rule));
  d.refer (SITE_cell, build_cell ());
  d.set (SITE_ordinal, s.ordinal);
  return d.finish ();
}

tree
describe_entry (const entry &e)
{
  expanded_location place
    = expand_location (DECL_SOURCE_LOCATION (e.function));
  const char *file = source_path (place.file);
  const char *parts[] = { file, identity_name (e.function),
                          role_name (e.rule->role), e.rule->section->name };
  descriptor d (ENTRY_DESCRIPTOR);
  d.stand_alone (assembler_name (e.function));
  d.set (ENTRY_role, e.rule->role);
  d.set (ENTRY_flags, e.flags | flags_of_words (e.rule));
  d.set (ENTRY_key, key_of (e.function));
  d.set (ENTRY_id, identity (parts, ARRAY_SIZE (parts)));
  d.refer (ENTRY_code, e.code);
  d.refer (ENTRY_function, assembler_name (e.function));
  d.refer (ENTRY_file, file);
  d.set (ENTRY_line, place.line);
  d.refer (ENTRY_rule, describe_rule (e.rule));
  d.refer (ENTRY_allocator, describe_allocator (e.rule->section));
  d.refer (ENTRY_cell, build_cell ());
  d.set (ENTRY_finality, finality_of (e.rule));
  d.set (ENTRY_computed, computed_operands (e.rule));
  d.set (ENTRY_late, late_operands (e.rule));
  d.set (ENTRY_magic, ALLOCS_ENTRY_MAGIC);
  d.set (ENTRY_end_size, sizeof (struct allocs_entry));
  return d.finish ();
}

} // namespace allocs
