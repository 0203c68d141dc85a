/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the configs of this compilation and keeps their rules.  What is wrong
   in a config is reported by config-diagnostic.cc.  */

#include "rules.h"

#include "config-diagnostic.h"
#include "gcc-compat.h"
#include "name.h"
#include "options.h"
#include "visible-names.h"

namespace allocs {

namespace {

config *merged;
char *merged_text;

typedef hash_map<nofree_string_hash, rule_list *> name_map;
name_map *by_name;
rule_list patterns, fields, variables, parameters, by_type;

/* The bare names of configs are looked up beside the plugin, where a build
   tree has them, else where `make install' put them.  */
const char *
ready_configs ()
{
  char *beside = concat (the_options.directory, "/share", NULL);
  if (access (beside, R_OK) == 0)
    return beside;
  free (beside);
  return ALLOCS_DATADIR;
}

void
file_under_name (const config_rule *rule)
{
  bool existed;
  char *name = plain_name (rule->name);
  rule_list *&list = by_name->get_or_insert (name, &existed);
  if (!existed)
    {
      list = XNEW (rule_list);
      *list = vNULL;
    }
  list->safe_push (rule);
}

bool
may_match_by_type (const config_rule *rule)
{
  return rule->form == CONFIG_FUNCTION
         && (rule->role == ALLOCS_ROLE_ALLOC
             || rule->role == ALLOCS_ROLE_RESIZE)
         && config_signature_find (&rule->signature, 'Z') >= 0
         && (rule->signature.result == 'p' || rule->signature.result == 'T');
}

void
file_rule (const config_rule *rule)
{
  switch (rule->form)
    {
    case CONFIG_FUNCTION:
      if (is_pattern (rule))
        patterns.safe_push (rule);
      else
        file_under_name (rule);
      break;
    case CONFIG_FIELD:
      fields.safe_push (rule);
      break;
    case CONFIG_VARIABLE:
      variables.safe_push (rule);
      break;
    case CONFIG_PARAMETER:
      parameters.safe_push (rule);
      break;
    }
}

/* The rules that match by type, the user's before the built-in ones: a call
   through a pointer more likely reaches what the program defines.  */
void
file_type_rules (bool users)
{
  for (config_section *s = merged->sections; s; s = s->next)
    for (config_rule *r = s->rules; r; r = r->next)
      if (!r->owner && may_match_by_type (r) && is_users_rule (r) == users)
        by_type.safe_push (r);
}

void
file_rules ()
{
  by_name = new name_map;
  for (config_section *s = merged->sections; s; s = s->next)
    for (config_rule *r = s->rules; r; r = r->next)
      if (!r->owner)
        {
          file_rule (r);
          watch_names (r);
        }
  file_type_rules (true);
  file_type_rules (false);
}

bool
stamp_agrees ()
{
  char stamp[17];
  snprintf (stamp, sizeof stamp, "%016llx", (unsigned long long) rules_hash ());
  if (!the_options.stamp || strcmp (the_options.stamp, stamp) == 0)
    return true;
  error ("the rules have changed: their stamp is %qs, not %qs as the command "
         "line says", stamp, the_options.stamp);
  inform (UNKNOWN_LOCATION, "%<allocs flags%> prints the flags to use");
  return false;
}

void
add_dependencies ()
{
  if (!&parse_in || !parse_in)
    return;
  mkdeps *deps = cpp_get_deps (parse_in);
  for (config_name *f = deps ? merged->files : NULL; f; f = f->next)
    deps_add_dep (deps, f->name);
}

void
add_dependencies_callback (void *, void *)
{
  add_dependencies ();
}

} // namespace

bool
read_rules ()
{
  const char *directory = ready_configs ();
  const config_reporter *reporter = diagnostic_reporter ();
  bool good = true;
  merged = config_new (reporter);
  for (const char *name : the_options.configs)
    good = config_add_file (merged, name, directory, reporter) && good;
  good = config_add_list (merged, getenv ("ALLOCS_CONFIG"), directory, reporter)
         && good;
  good = config_add_environment (merged, reporter) && good;
  config_finish (merged, reporter);
  good = good && !merged->has_errors && stamp_agrees ();
  if (good)
    {
      file_rules ();
      /* Late enough for the preprocessor to exist, early enough for -M.  */
      register_callback ("allocs", PLUGIN_PRAGMAS, add_dependencies_callback,
                         NULL);
    }
  return good;
}

const rule_list *
rules_for_name (const char *name)
{
  rule_list **list = by_name->get (name);
  return list ? *list : NULL;
}

const rule_list &
pattern_rules ()
{
  return patterns;
}

const rule_list &
rules_of_form (config_form form)
{
  switch (form)
    {
    case CONFIG_FIELD:
      return fields;
    case CONFIG_VARIABLE:
      return variables;
    case CONFIG_PARAMETER:
      return parameters;
    default:
      gcc_unreachable ();
    }
}

const rule_list &
type_rules ()
{
  return by_type;
}

const char *
rules_text ()
{
  if (!merged_text)
    merged_text = config_bare_text (merged);
  return merged_text;
}

uint64_t
rules_hash ()
{
  return config_hash (merged);
}

const config_section *
configured_section (const char *name)
{
  return config_find_section (merged, name);
}

bool
is_ignored (const char *name)
{
  for (config_name *n = merged->ignored; n; n = n->next)
    if (strcmp (n->name, name) == 0)
      return true;
  return false;
}

bool
is_users_rule (const config_rule *rule)
{
  return strcmp (rule->place.file, config_builtin_name) != 0;
}

void
each_users_rule (void (*f) (const config_rule *, void *), void *data)
{
  for (config_section *s = merged->sections; s; s = s->next)
    for (config_rule *r = s->rules; r; r = r->next)
      if (is_users_rule (r))
        f (r, data);
}

} // namespace allocs
