/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attributes become lines of a config: what they mean, and what is wrong with
   them, the one reader of the language knows.

   They do not count among the rules of the config that a unit was built with:
   each unit sees other declarations.  */

#include "statement.h"

#include "config-diagnostic.h"
#include "derive.h"
#include "family.h"
#include "fit.h"
#include "gcc-compat.h"
#include "rules.h"

namespace allocs {

namespace {

/* One config for all, and the rule of each text that was added to it.  */
config *from_source;
hash_map<nofree_string_hash, const config_rule *> known;

/* True if ATTRIBUTE is NAME, or its alias.  */
bool
names (tree attribute, const char *name)
{
  const char *text = IDENTIFIER_POINTER (attribute);
  return strcmp (text + (startswith (text, "allocs_") ? 7 : 0), name) == 0;
}

bool
frees (const statement &s)
{
  return names (s.attribute, "deallocator");
}

char *
family_of (const statement &s)
{
  return s.family ? xstrdup (TREE_STRING_POINTER (s.family))
                  : config_family_of_name (s.printed);
}

/* What a signature in the source makes a function.  */
allocs_role
role_of_signature (const statement &s)
{
  const char *text = TREE_STRING_POINTER (s.signature);
  const char *letters = strchr (text, '(');
  size_t count = letters ? strcspn (letters, ")") : 0;
  if (frees (s))
    return ALLOCS_ROLE_FREE;
  return count && (memchr (letters, 'P', count) || memchr (letters, 'R', count))
           ? ALLOCS_ROLE_RESIZE
           : ALLOCS_ROLE_ALLOC;
}

derivation
role_and_signature (const statement &s)
{
  if (!s.signature)
    return derive_signature (s.type, frees (s), s.is_malloc);
  return { role_of_signature (s), xstrdup (TREE_STRING_POINTER (s.signature)),
           NULL };
}

/* The config that says what S says, or NULL after an error.  To be freed.  */
char *
config_of (const statement &s)
{
  derivation d = role_and_signature (s);
  if (!d.signature)
    {
      error_at (s.location, "attribute %qE needs a signature here, such as "
                "%<%E(\"name\", \"(Z)p\")%>: %s", s.attribute, s.attribute,
                d.problem);
      return NULL;
    }
  char *family = family_of (s);
  const char *kind = kind_of_family (family) == ALLOCS_KIND_WRAPPER
                       ? "wrapper" : "allocator";
  char *text = concat ("[", kind, " ", family, "]\n", role_key (d.role), " = ",
                       s.name, d.signature, "\n", NULL);
  free (family);
  free (d.signature);
  return text;
}

void
report (void *data, config_severity severity, config_place, const char *text,
        const char *)
{
  const statement &s = *(const statement *) data;
  if (severity == CONFIG_ERROR)
    error_at (s.location, "in attribute %qE: %s", s.attribute, text);
  else
    inform (s.location, "%s", text);
}

bool
fits (const statement &s, const config_rule *rule)
{
  if (signature_fits (rule->signature, s.type))
    return true;
  error_at (s.location, "in attribute %qE: the signature %<%s%c%> does not fit "
            "%qT", s.attribute, rule->signature.text,
            rule->signature.result ? rule->signature.result : ' ', s.type);
  return false;
}

/* What a config says of the whole family holds for what the source adds.  */
void
follow_config (config_section *section)
{
  const config_section *configured = configured_section (section->name);
  if (!configured)
    return;
  section->over = configured->over;
  section->strict = configured->strict;
  section->shared = configured->shared;
  section->instrument = configured->instrument;
}

/* The rule that TEXT, of S, adds to IN, or NULL after an error.  */
config_rule *
add_to (config *in, const statement &s, const char *text)
{
  config_reporter reporter = { report, const_cast<statement *> (&s) };
  expanded_location place = expand_location (s.location);
  if (!config_add_text (in, place.file ? place.file : "", text, strlen (text),
                        &reporter))
    return NULL;
  config_rule *rule = config_newest_rule (in, s.name);
  if (!rule || !fits (s, rule))
    return NULL;
  rule->place = { place.file, unsigned (place.line), unsigned (place.column) };
  rule->origin = ALLOCS_ORIGIN_ATTRIBUTE;
  follow_config (rule->section);
  return rule;
}

config *
new_config ()
{
  return config_new (diagnostic_reporter ());
}

} // namespace

const config_rule *
rule_of_statement (const statement &s)
{
  char *text = config_of (s);
  if (!text)
    return NULL;
  bool existed;
  const config_rule *&rule = known.get_or_insert (text, &existed);
  if (existed)
    {
      free (text);
      return rule;
    }
  if (!from_source)
    from_source = new_config ();
  rule = add_to (from_source, s, text);
  return rule;
}

bool
check_statement (const statement &s)
{
  char *family = family_of (s);
  allocs_kind kind = names (s.attribute, "allocator_wrapper")
                       ? ALLOCS_KIND_WRAPPER : ALLOCS_KIND_ALLOCATOR;
  if (!frees (s) && !note_family (family, kind, s.location))
    return false;
  const config_section *section = configured_section (family);
  if (section && section->preload)
    {
      error_at (s.location, "in attribute %qE: the functions of %qs are "
                "interposed; another allocator needs another name",
                s.attribute, family);
      return false;
    }
  char *text = config_of (s);
  config *scratch = text ? new_config () : NULL;
  bool good = scratch && add_to (scratch, s, text);
  config_free (scratch);
  free (text);
  free (family);
  return good;
}

} // namespace allocs
