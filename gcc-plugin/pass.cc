/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pass that instruments each function: recognize, describe, insert,
   explain.  This file knows the order of the steps and nothing else.

   It runs before omplower, on high GIMPLE: calls are still those of the source
   and nothing has been inlined, so each identity is one of the source, and
   whatever is copied later keeps it.

   To watch it work: -fplugin-arg-allocs-explain, or -fdump-tree-all, where its
   dump is the one named "allocs".  */

#include "pass.h"

#include "alloc-type.h"
#include "candidate.h"
#include "describe.h"
#include "enclose.h"
#include "explain.h"
#include "forwarded.h"
#include "instrument.h"
#include "module-header.h"
#include "name.h"
#include "options.h"
#include "recognize.h"
#include "twin.h"
#include "uses.h"
#include "values.h"

namespace allocs {

namespace {

/* Functions that this plugin made.  */
hash_set<int_hash<unsigned, 0> > own_functions;

/* What is known of the function that is being instrumented.  */
struct scope
{
  tree function;
  const config_rule *rule; /* that its definition obeys, or NULL */
  values held;
  uses used;
  hash_map<nofree_string_hash, unsigned> ordinals;

  scope (tree f, const config_rule *r, gimple_seq body)
    : function (f), rule (r), held (body), used (body)
  {
  }
};

/* The number of sites for CALLEE before this one.  */
unsigned
next_ordinal (scope &in, const char *callee)
{
  bool existed;
  unsigned &count = in.ordinals.get_or_insert (callee, &existed);
  if (!existed)
    count = 0;
  return count++;
}

bool
returns_memory (const config_rule *rule)
{
  return rule->role == ALLOCS_ROLE_ALLOC || rule->role == ALLOCS_ROLE_RESIZE;
}

site
examine_call (gcall *call, const recognition &what, scope &in)
{
  bool allocates = returns_memory (what.rule);
  const config_signature &signature = what.rule->signature;
  site s;
  s.what = what;
  s.function = in.function;
  s.location = expansion_point_location (gimple_location (call));
  if (s.location == UNKNOWN_LOCATION)
    s.location = DECL_SOURCE_LOCATION (in.function);
  s.ordinal = next_ordinal (in, what.callee_name);
  s.forwarded = allocates
                && forwards_size (call, signature, in.held,
                                  in.rule && returns_memory (in.rule));
  s.through = in.rule && in.rule->role == ALLOCS_ROLE_THROUGH;
  s.type = { NULL_TREE, ALLOCS_TYPE_UNKNOWN, ALLOCS_TYPE_FROM_NOTHING };
  if (allocates)
    s.type = type_of_allocation (call, signature, in.function, in.held,
                                 in.used);
  return s;
}

/* True if calls that obey RULE enter and leave for their callee.  */
bool
callers_enter (const recognition &what)
{
  const config_section *section = what.rule->section;
  return what.callee
         && (section->instrument == CONFIG_CALLERS
             || (the_options.static_link && section->preload));
}

/* True if a call in IN, which its callers enter, goes on in the same section:
   whom both work for is known.  The functions of a library of templates are
   many, and call little else than each other.  */
bool
is_entered_already (const recognition &what, const scope &in)
{
  return in.rule && in.rule->section == what.rule->section
         && in.rule->role == ALLOCS_ROLE_THROUGH
         && what.rule->role == ALLOCS_ROLE_THROUGH && callers_enter (what);
}

/* The entry that stands for FUNCTION in its callers.  */
tree
foreign_entry (tree function, const config_rule *rule)
{
  static hash_map<int_hash<unsigned, 0>, tree> known;
  bool existed;
  tree &entry_variable = known.get_or_insert (DECL_UID (function), &existed);
  if (!existed)
    {
      entry e = { rule, function, NULL_TREE, ALLOCS_ENTRY_FOREIGN };
      entry_variable = describe_entry (e);
    }
  return entry_variable;
}

tree
instrument_call (gimple_stmt_iterator *gsi, bool *handled,
                 walk_stmt_info *info)
{
  gcall *call = dyn_cast<gcall *> (gsi_stmt (*gsi));
  scope &in = *(scope *) info->info;
  recognition what;
  if (!call || !recognize_call (call, in.held, &what)
      || is_entered_already (what, in))
    return NULL_TREE;
  site s = examine_call (call, what, in);
  insert_pending (gsi, describe_site (s));
  bool enclosed = callers_enter (what);
  if (enclosed)
    {
      enclose_call (gsi, foreign_entry (what.callee, what.rule),
                    what.rule);
      *handled = true;
    }
  explain_site (s, enclosed ? MANNER_ENCLOSED : MANNER_PENDING);
  return NULL_TREE;
}

void
instrument_calls (scope &in)
{
  gimple_seq body = gimple_body (in.function);
  walk_stmt_info info;
  memset (&info, 0, sizeof info);
  info.info = &in;
  walk_gimple_seq_mod (&body, instrument_call, NULL, &info);
  gimple_set_body (in.function, body);
}

/* Why the definition of FUNCTION must be left alone, or NULL.  */
const char *
reason_to_skip (tree function)
{
  static const char *const reasons[][2] = {
    { "naked", "naked" },
    { "interrupt", "an interrupt handler" },
    { "interrupt_handler", "an interrupt handler" },
    { "no_caller_saved_registers", "without caller-saved registers" },
  };
  for (auto &row : reasons)
    if (lookup_attribute (row[0], DECL_ATTRIBUTES (function))
        || lookup_attribute (row[0], TYPE_ATTRIBUTES (TREE_TYPE (function))))
      return row[1];
  cgraph_node *node = cgraph_node::get (function);
  if (node && node->ifunc_resolver)
    return "an ifunc resolver";
  return NULL;
}

unsigned
preemptible_flag (tree function)
{
  return decl_binds_to_current_def_p (function) ? 0
                                                : ALLOCS_ENTRY_PREEMPTIBLE;
}

void
hand_over (tree function, const config_rule *rule)
{
  tree twin = declare_twin (function);
  own_functions.add (DECL_UID (twin));
  entry e = { rule, function, twin, preemptible_flag (function) };
  tree variable = describe_entry (e);
  define_twin (twin, function, variable, rule);
  insert_handover (function, twin, key_of (function));
  explain_definition (e, MANNER_HANDOVER);
}

void
enclose (tree function, const config_rule *rule)
{
  entry e = { rule, function, local_name (function),
              preemptible_flag (function) | ALLOCS_ENTRY_IN_PLACE };
  enclose_body (function, describe_entry (e), rule);
  explain_definition (e, MANNER_IN_PLACE);
}

void
instrument_definition (tree function, const config_rule *rule)
{
  if (rule->section->instrument == CONFIG_CALLERS)
    {
      /* Patterns are there for libraries, not for the unit's own code.  */
      if (!is_pattern (rule))
        explain_skipped (function, rule, "entered by its callers");
    }
  else if (TREE_THIS_VOLATILE (function))
    explain_skipped (function, rule, "declared not to return");
  else if (can_hand_over (function))
    hand_over (function, rule);
  else
    enclose (function, rule);
}

void
instrument (tree function)
{
  const config_rule *rule = recognize_definition (function);
  if (const char *reason = reason_to_skip (function))
    {
      if (rule)
        explain_skipped (function, rule, reason);
      return;
    }
  if (!rule)
    note_candidate (function);
  scope in (function, rule, gimple_body (function));
  instrument_calls (in);
  if (rule)
    instrument_definition (function, rule);
}

const pass_data data = {
  GIMPLE_PASS, "allocs", OPTGROUP_NONE, TV_NONE, PROP_gimple_any, 0, 0, 0, 0
};

class pass_allocs : public gimple_opt_pass
{
public:
  explicit pass_allocs (gcc::context *c) : gimple_opt_pass (data, c) {}

  unsigned
  execute (function *fun) override
  {
    if (own_functions.contains (DECL_UID (fun->decl)))
      return 0;
    emit_module_header ();
    instrument (fun->decl);
    return 0;
  }
};

} // namespace

opt_pass *
make_pass (gcc::context *context)
{
  return new pass_allocs (context);
}

} // namespace allocs
