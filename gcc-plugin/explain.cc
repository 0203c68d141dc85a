/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what was decided.  Silence is the commonest failure of instrumentation,
   so the sum is also printed for a unit in which nothing was met.  */

#include "explain.h"

#include "options.h"
#include "rules.h"

namespace allocs {

namespace {

unsigned sites, definitions;

hash_set<const config_rule *> met;
hash_set<nofree_string_hash> met_names;

/* A function that bears the name of a rule and does not fit it.  */
struct misfit
{
  location_t location;
  char *function;
};

hash_map<const config_rule *, misfit> misfits;

const char *
kind_name (const config_rule *rule)
{
  return rule->section->kind == ALLOCS_KIND_WRAPPER ? "wrapper" : "allocator";
}

const char *
role_name (const config_rule *rule)
{
  static const char *const names[] = {
    "",
#define ALLOCS_ROLE(id, value, key, meaning) key,
#include "allocs/roles.def"
#undef ALLOCS_ROLE
  };
  return names[rule->role];
}

void
explain_type (const site &s)
{
  static const char *const forms[]
    = { "of unknown extent", "one", "array of", "header and array" };
  if (s.type.type)
    inform (s.location, "allocates %s %qT", forms[s.type.form], s.type.type);
}

void
add_met (const config_rule *rule)
{
  met.add (rule);
  met_names.add (rule->name);
}

/* Of several rules for a name one is the right one, and the others were not
   waited for in vain, but for those that want a certain file.  */
bool
is_met (const config_rule *rule)
{
  return rule->file ? met.contains (rule) : met_names.contains (rule->name);
}

void
note_unmet (const config_rule *rule, void *list)
{
  char *&names = *(char **) list;
  if (is_met (rule))
    return;
  if (const misfit *m = misfits.get (rule))
    inform (m->location, "not instrumented: %qs does not fit %<%s%s%c%>, %s of "
            "%s %qs", m->function, rule->name, rule->signature.text,
            rule->signature.result ? rule->signature.result : ' ',
            role_name (rule), kind_name (rule), rule->section->name);
  else
    names = reconcat (names, names, *names ? ", " : "",
                      rule->file ? rule->file : "", rule->file ? ":" : "",
                      rule->name, NULL);
}

} // namespace

void
explain_site (const site &s, manner how)
{
  const config_rule *rule = s.what.rule;
  sites++;
  add_met (rule);
  if (!the_options.explain)
    return;
  auto_diagnostic_group together;
  inform (s.location, "site: %s %qs, %s of %s %qs%s%s",
          s.what.callee ? "calls" : "calls through", s.what.callee_name,
          role_name (rule), kind_name (rule), rule->section->name,
          s.forwarded ? ", forwards its size" : "",
          how == MANNER_ENCLOSED ? ", enclosed" : "");
  explain_type (s);
}

void
explain_definition (const entry &e, manner how)
{
  definitions++;
  add_met (e.rule);
  if (the_options.explain)
    inform (DECL_SOURCE_LOCATION (e.function), "entry: %qD, %s of %s %qs%s",
            e.function, role_name (e.rule), kind_name (e.rule),
            e.rule->section->name,
            how == MANNER_IN_PLACE ? ", in place" : "");
}

void
explain_skipped (tree function, const config_rule *rule, const char *reason)
{
  add_met (rule);
  if (the_options.explain)
    inform (DECL_SOURCE_LOCATION (function),
            "not instrumented: %qD, %s of %s %qs, is %s", function,
            role_name (rule), kind_name (rule), rule->section->name, reason);
}

/* Another function of that name may fit, so only the end of the unit tells
   whether this is worth a note.  */
void
explain_misfit (tree function, const config_rule *rule)
{
  if (!the_options.explain || misfits.get (rule))
    return;
  char *printed = xstrdup (lang_hooks.decl_printable_name (function, 2));
  misfits.put (rule, { DECL_SOURCE_LOCATION (function), printed });
}

void
explain_unit ()
{
  if (!the_options.explain)
    return;
  char *unmet = xstrdup ("");
  each_users_rule (note_unmet, &unmet);
  inform (UNKNOWN_LOCATION, "allocs: %u sites and %u entries instrumented",
          sites, definitions);
  if (*unmet)
    inform (UNKNOWN_LOCATION, "allocs: configured but neither called nor "
            "defined here: %s", unmet);
  free (unmet);
}

} // namespace allocs
