/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the values of a function body may come from: one walk over the body,
   then sets of origins that know nothing of paths.  */

#include "flow.h"

namespace allocs {

namespace {

/* More values than any allocator passes its pointer through; bounds the search
   in functions of many statements.  */
const unsigned most_values = 200;

bool
outlives_call (tree var)
{
  return VAR_P (var) && (TREE_STATIC (var) || DECL_EXTERNAL (var));
}

bool
is_local (tree t)
{
  return TREE_CODE (t) == SSA_NAME || TREE_CODE (t) == PARM_DECL
         || TREE_CODE (t) == RESULT_DECL || (VAR_P (t) && !outlives_call (t));
}

/* True if CODE makes of a pointer, or of an integer that holds one, another one
   into the same block.  */
bool
shifts (tree_code code)
{
  return code == POINTER_PLUS_EXPR || code == PLUS_EXPR || code == MINUS_EXPR
         || code == BIT_AND_EXPR || code == BIT_IOR_EXPR;
}

} // namespace

tree
pointer_of_reference (tree ref)
{
  tree base = get_base_address (ref);
  bool through = base
                 && (TREE_CODE (base) == MEM_REF
                     || TREE_CODE (base) == INDIRECT_REF
                     || TREE_CODE (base) == TARGET_MEM_REF);
  return through ? TREE_OPERAND (base, 0) : NULL_TREE;
}

flow::flow (tree f) : function (f), statements (0)
{
  walk_stmt_info info;
  memset (&info, 0, sizeof info);
  info.info = this;
  walk_gimple_seq (gimple_body (function), note_statement, NULL, &info);
}

flow::~flow ()
{
  for (auto pair : definitions)
    pair.second.release ();
}

void
flow::note_assignment (tree target, gimple *stmt)
{
  bool existed;
  vec<gimple *> &list = definitions.get_or_insert (target, &existed);
  if (!existed)
    list = vNULL;
  list.safe_push (stmt);
}

void
flow::note_field (tree ref)
{
  if (TREE_CODE (ref) == COMPONENT_REF)
    fields.safe_push (ref);
}

tree
flow::note_statement (gimple_stmt_iterator *gsi, bool *, walk_stmt_info *info)
{
  flow *self = (flow *) info->info;
  gimple *stmt = gsi_stmt (*gsi);
  if (gimple_clobber_p (stmt))
    return NULL_TREE;
  gimple_set_uid (stmt, ++self->statements);
  if (gcall *call = dyn_cast<gcall *> (stmt))
    self->calls.safe_push (call);
  else if (greturn *end = dyn_cast<greturn *> (stmt))
    if (tree value = gimple_return_retval (end))
      self->results.safe_push (value);
  if (is_gimple_assign (stmt))
    self->note_field (gimple_assign_rhs1 (stmt));
  tree lhs = gimple_has_lhs (stmt) ? gimple_get_lhs (stmt) : NULL_TREE;
  if (lhs && is_local (lhs))
    self->note_assignment (lhs, stmt);
  else if (lhs && is_gimple_assign (stmt))
    {
      self->note_field (lhs);
      self->stores.safe_push (as_a<gassign *> (stmt));
    }
  return NULL_TREE;
}

const vec<gimple *> *
flow::assignments (tree var)
{
  return definitions.get (var);
}

unsigned
flow::number_of_parameter (tree value) const
{
  unsigned number = 1;
  if (TREE_CODE (value) != PARM_DECL)
    return 0;
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p), number++)
    if (p == value)
      return number;
  return 0;
}

/* One search for origins.  */
struct flow::tracer
{
  struct item
  {
    tree value;
    bool is_shifted;
  };

  flow &held;
  origin_list *origins;
  auto_vec<item, 16> waiting;
  hash_set<tree> seen;

  tracer (flow &f, origin_list *o) : held (f), origins (o) {}

  void
  found (origin_kind kind, tree value, bool is_shifted, gcall *call = NULL)
  {
    origins->safe_push ({ kind, is_shifted, value, call });
  }

  void add (tree value, bool is_shifted);
  void add_address (tree object, bool is_shifted);
  void add_assignment (gassign *assign, bool is_shifted);
  void add_call (gcall *call, bool is_shifted);
  void add_local (tree var, bool is_shifted);
  void look_at (tree value, bool is_shifted);
};

void
flow::tracer::add (tree value, bool is_shifted)
{
  if (value && (!is_local (value) || !seen.add (value)))
    waiting.safe_push ({ value, is_shifted });
}

/* The address of a part of what a pointer points to is that pointer.  */
void
flow::tracer::add_address (tree object, bool is_shifted)
{
  tree base = get_base_address (object);
  if (tree pointer = pointer_of_reference (object))
    add (pointer, is_shifted || base != object);
  else if (base && is_local (base))
    found (ORIGIN_ADDRESS, base, is_shifted);
  else
    found (ORIGIN_OTHER, object, is_shifted);
}

void
flow::tracer::add_assignment (gassign *assign, bool is_shifted)
{
  tree_code code = gimple_assign_rhs_code (assign);
  if (code == COND_EXPR)
    {
      add (gimple_assign_rhs2 (assign), is_shifted);
      add (gimple_assign_rhs3 (assign), is_shifted);
    }
  else if (gimple_assign_single_p (assign) || CONVERT_EXPR_CODE_P (code))
    add (gimple_assign_rhs1 (assign), is_shifted);
  else if (shifts (code))
    add (gimple_assign_rhs1 (assign), true);
  else
    found (ORIGIN_OTHER, NULL_TREE, is_shifted);
}

/* memcpy returns what it was given, and so do others.  */
void
flow::tracer::add_call (gcall *call, bool is_shifted)
{
  int flags = gimple_call_return_flags (call);
  unsigned argument = flags & ERF_RETURN_ARG_MASK;
  if ((flags & ERF_RETURNS_ARG) && argument < gimple_call_num_args (call))
    add (gimple_call_arg (call, argument), is_shifted);
  else
    found (ORIGIN_CALL, NULL_TREE, is_shifted, call);
}

void
flow::tracer::add_local (tree var, bool is_shifted)
{
  const vec<gimple *> *list = held.assignments (var);
  for (unsigned i = 0; list && i < list->length (); i++)
    if (gcall *call = dyn_cast<gcall *> ((*list)[i]))
      add_call (call, is_shifted);
    else if (gassign *assign = dyn_cast<gassign *> ((*list)[i]))
      add_assignment (assign, is_shifted);
  if (TREE_CODE (var) == PARM_DECL)
    found (ORIGIN_PARAMETER, var, is_shifted);
  else if (VAR_P (var) && TREE_ADDRESSABLE (var))
    found (ORIGIN_ADDRESS, var, is_shifted);
}

void
flow::tracer::look_at (tree value, bool is_shifted)
{
  if (is_local (value))
    add_local (value, is_shifted);
  else if (TREE_CODE (value) == ADDR_EXPR)
    add_address (TREE_OPERAND (value, 0), is_shifted);
  else if (CONSTANT_CLASS_P (value))
    found (integer_zerop (value) ? ORIGIN_NULL : ORIGIN_OTHER, value,
           is_shifted);
  else
    found (VAR_P (value) || REFERENCE_CLASS_P (value) ? ORIGIN_LOAD
                                                      : ORIGIN_OTHER,
           value, is_shifted);
}

void
flow::trace (tree value, origin_list *ret_origins)
{
  tracer t (*this, ret_origins);
  t.add (value, false);
  for (unsigned n = 0; t.waiting.length () && n < most_values; n++)
    {
      tracer::item next = t.waiting.pop ();
      t.look_at (next.value, next.is_shifted);
    }
}

} // namespace allocs
