/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rule a call or a definition obeys.

   A function is looked up by its plain name first, so a call of a
   function that no rule speaks of costs one hash lookup.  */

#include "recognize.h"

#include "attributes.h"
#include "config-diagnostic.h"
#include "explain.h"
#include "fit.h"
#include "gcc-attribute.h"
#include "name.h"
#include "pointer-name.h"
#include "rules.h"
#include "virtual-method.h"

namespace allocs {

namespace {

enum speaker
{
  CALLER,    /* knows the function's name only */
  DEFINITION /* knows its file, too */
};

/* For each function that was asked about, its rule or NULL; decls are told
   apart by their uid, so that no tree is kept alive.  */
hash_map<int_hash<unsigned, 0>, const config_rule *> known[2];

/* Rules whose misfit has been reported.  */
hash_set<const config_rule *> misfits;

/* A static function, or one defined in this unit, is the one that FILE tells
   apart; any other may be defined anywhere.  */
bool
is_candidate (const config_rule *rule, tree decl, speaker who)
{
  bool file_is_known = who == DEFINITION || !TREE_PUBLIC (decl);
  return (!file_is_known || rule_names_file (rule, decl))
         && rule_names_function (rule, decl);
}

/* True if other functions may have the name of DECL: another may fit.  */
bool
may_be_overloaded (tree decl)
{
  return strcmp (assembler_name (decl), IDENTIFIER_POINTER (DECL_NAME (decl)))
         != 0;
}

/* A rule that names DECL but describes another function: the user should know,
   since nothing will be instrumented.  */
void
report_misfit (const config_rule *rule, tree decl)
{
  explain_misfit (decl, rule);
  if (!is_users_rule (rule) || may_be_overloaded (decl) || misfits.add (rule))
    return;
  error_at (location_of_place (rule->place),
            "the signature %<%s%c%> does not fit %qD", rule->signature.text,
            rule->signature.result ? rule->signature.result : ' ', decl);
  inform (DECL_SOURCE_LOCATION (decl), "declared here as %qT",
          TREE_TYPE (decl));
}

/* The one of CANDIDATES that names DECL and fits; one that names the file, too,
   before others.  A stronger layer's rules have replaced a weaker one's, and
   contradictions within a layer are errors, so there is no other choice.  */
const config_rule *
choose (const rule_list &candidates, tree decl, speaker who)
{
  const config_rule *misfit = NULL, *fit = NULL;
  for (const config_rule *rule : candidates)
    {
      if (!is_candidate (rule, decl, who))
        continue;
      if (rule->has_signature
          && !signature_fits (rule->signature, TREE_TYPE (decl)))
        misfit = rule;
      else if (!fit || (rule->file && !fit->file))
        fit = rule;
    }
  if (misfit && !fit)
    report_misfit (misfit, decl);
  return fit;
}

const config_rule *
search (tree decl, speaker who)
{
  const config_rule *rule = NULL;
  char *name = plain_name (decl);
  if (const rule_list *list = rules_for_name (name))
    rule = choose (*list, decl, who);
  free (name);
  /* `__builtin_malloc' and functions with an assembler label.  */
  if (!rule)
    if (const rule_list *list = rules_for_name (assembler_name (decl)))
      rule = choose (*list, decl, who);
  return rule ? rule : choose (pattern_rules (), decl, who);
}

const config_rule *
rule_for_own_name (tree decl, speaker who)
{
  if (!DECL_NAME (decl))
    return NULL;
  bool existed;
  const config_rule *&rule
    = known[who].get_or_insert (DECL_UID (decl), &existed);
  if (!existed)
    {
      rule = rule_by_attribute (decl);
      if (!rule)
        rule = search (decl, who);
      if (!rule)
        rule = rule_by_gcc_attribute (decl);
    }
  return rule;
}

/* A pattern such as `std::*' speaks of the code that bears these names, not of
   what a program has to override there.  */
bool
take_rule (tree method, void *ret_rule)
{
  const config_rule *&rule = *(const config_rule **) ret_rule;
  rule = rule_for_own_name (method, CALLER);
  if (rule && is_pattern (rule))
    rule = NULL;
  return rule;
}

const config_rule *
rule_for_function (tree decl, speaker who)
{
  const config_rule *rule = rule_for_own_name (decl, who);
  if (!rule)
    any_overridden (decl, take_rule, &rule);
  return rule;
}

/* A virtual call; the rule must fit as it stands for any override.  */
bool
recognize_virtual (tree called, recognition *ret_site)
{
  tree method = called_method (called);
  const config_rule *rule = method ? rule_for_function (method, CALLER) : NULL;
  if (!rule)
    return false;
  *ret_site = { rule, NULL_TREE, xstrdup (assembler_name (method)) };
  return true;
}

/* The rule of the function that DECL is another name of, if that is known.  */
const config_rule *
rule_for_alias (tree decl, tree *ret_target)
{
  cgraph_node *node = cgraph_node::get (decl);
  if (!node || !node->alias || !node->analyzed)
    return NULL;
  cgraph_node *target = node->ultimate_alias_target ();
  if (!target || target == node)
    return NULL;
  *ret_target = target->decl;
  return rule_for_function (target->decl, CALLER);
}

bool
recognize_direct (tree decl, recognition *ret_site)
{
  const config_rule *rule = rule_for_function (decl, CALLER);
  tree callee = decl;
  if (!rule)
    rule = rule_for_alias (decl, &callee);
  if (!rule)
    return false;
  *ret_site = { rule, callee, xstrdup (assembler_name (callee)) };
  return true;
}

const config_rule *
rule_for_pointer (tree expression, tree type)
{
  static const config_form forms[]
    = { CONFIG_FIELD, CONFIG_VARIABLE, CONFIG_PARAMETER };
  for (config_form form : forms)
    for (const config_rule *rule : rules_of_form (form))
      if (rule_names_pointer (rule, expression)
          && signature_fits (rule->signature, type))
        return rule;
  return NULL;
}

const config_rule *
rule_for_type (tree type)
{
  for (const config_rule *rule : type_rules ())
    if (signature_tells (rule->signature, type))
      return rule;
  return NULL;
}

/* A virtual call names its method by the object's type, not by the pointer.  */
tree
loaded_from (tree function, values &held)
{
  if (TREE_CODE (function) == OBJ_TYPE_REF)
    function = OBJ_TYPE_REF_EXPR (function);
  return held.expression (function);
}

/* The function that EXPRESSION is known to be, or NULL: what a constant table
   holds has taken the place of its name already.  */
tree
constant_function (tree expression)
{
  if (TREE_CODE (expression) != ADDR_EXPR)
    return NULL_TREE;
  tree decl = TREE_OPERAND (expression, 0);
  return TREE_CODE (decl) == FUNCTION_DECL ? decl : NULL_TREE;
}

bool
recognize_indirect (gcall *stmt, values &held, recognition *ret_site)
{
  tree function = gimple_call_fn (stmt);
  tree type = gimple_call_fntype (stmt);
  if (!function || !type)
    return false;
  if (TREE_CODE (function) == OBJ_TYPE_REF
      && recognize_virtual (function, ret_site))
    return true;
  tree expression = loaded_from (function, held);
  if (tree decl = constant_function (expression))
    return recognize_direct (decl, ret_site);
  const config_rule *rule = rule_by_pointer_attribute (expression, type);
  if (!rule)
    rule = rule_for_pointer (expression, type);
  if (!rule)
    rule = rule_by_gcc_attribute_of_type (type, expression);
  if (!rule)
    rule = rule_for_type (type);
  if (!rule)
    return false;
  *ret_site = { rule, NULL_TREE, pointer_name (expression) };
  return true;
}

} // namespace

bool
recognize_call (gcall *stmt, values &held, recognition *ret_site)
{
  if (gimple_call_internal_p (stmt))
    return false;
  tree decl = gimple_call_fndecl (stmt);
  return decl ? recognize_direct (decl, ret_site)
              : recognize_indirect (stmt, held, ret_site);
}

const config_rule *
recognize_definition (tree decl)
{
  return rule_for_function (decl, DEFINITION);
}

} // namespace allocs
