/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a pointer: where it is copied to, which functions it is given
   to, as what it is returned.  A pointer that the source keeps as `void *' is
   followed as long as all its uses say the same.  */

#include "uses.h"

namespace allocs {

namespace {

/* More variables than a pointer is copied through.  */
const unsigned most_variables = 32;

bool
is_variable (tree t)
{
  return DECL_P (t) || TREE_CODE (t) == SSA_NAME;
}

/* True if nobody but this function body can change or read VAR.  */
bool
is_local (tree var)
{
  return TREE_CODE (var) == SSA_NAME
         || (VAR_P (var) && !TREE_ADDRESSABLE (var) && !TREE_STATIC (var)
             && !DECL_EXTERNAL (var));
}

bool
is_temporary (tree var)
{
  return TREE_CODE (var) == SSA_NAME || (DECL_P (var) && DECL_ARTIFICIAL (var));
}

bool
is_void_pointer (tree value)
{
  return POINTER_TYPE_P (TREE_TYPE (value))
         && VOID_TYPE_P (TREE_TYPE (TREE_TYPE (value)));
}

/* Of an assignment the value that it copies, or lets point a constant further:
   C++ puts the number of elements in front of some arrays.  */
tree
copied_value (gassign *stmt)
{
  if (gimple_assign_single_p (stmt) || gimple_assign_cast_p (stmt)
      || (gimple_assign_rhs_code (stmt) == POINTER_PLUS_EXPR
          && TREE_CODE (gimple_assign_rhs2 (stmt)) == INTEGER_CST))
    return gimple_assign_rhs1 (stmt);
  return NULL_TREE;
}

/* True if STMT lets a `char *' point somewhere into the memory behind another
   pointer: text, with something in front.  */
bool
is_text_behind (gassign *stmt)
{
  tree lhs = gimple_assign_lhs (stmt);
  return gimple_assign_rhs_code (stmt) == POINTER_PLUS_EXPR
         && TREE_CODE (gimple_assign_rhs2 (stmt)) != INTEGER_CST
         && TYPE_MAIN_VARIANT (TREE_TYPE (TREE_TYPE (lhs))) == char_type_node;
}

/* The type of parameter NUMBER of the function that CALL calls, or NULL.  */
tree
parameter_type (gcall *call, unsigned number)
{
  tree type = gimple_call_fntype (call);
  tree list = type ? TYPE_ARG_TYPES (type) : NULL_TREE;
  while (list && number--)
    list = TREE_CHAIN (list);
  return list ? TREE_VALUE (list) : NULL_TREE;
}

/* What a copy by CALL between two blocks says of VAR, one of them: the other's
   type.  The front end drops conversions to `void *'.  */
tree
copied_type (gcall *call, tree var)
{
  if (!gimple_call_builtin_p (call, BUILT_IN_MEMCPY)
      && !gimple_call_builtin_p (call, BUILT_IN_MEMMOVE))
    return NULL_TREE;
  tree from = gimple_call_arg (call, 1);
  if (gimple_call_arg (call, 0) != var || from == var)
    return NULL_TREE;
  tree type = pointed_to (TREE_TYPE (from));
  tree size = gimple_call_arg (call, 2);
  bool is_whole = type && COMPLETE_TYPE_P (type)
                  && operand_equal_p (TYPE_SIZE_UNIT (type), size, 0);
  return is_whole ? type : NULL_TREE;
}

/* The class that CALL constructs where VAR points, or NULL.  */
tree
constructed_type (gcall *call, tree var)
{
  tree callee = gimple_call_fndecl (call);
  return callee && DECL_CXX_CONSTRUCTOR_P (callee)
             && gimple_call_num_args (call) && gimple_call_arg (call, 0) == var
           ? DECL_CONTEXT (callee) : NULL_TREE;
}

/* What being an argument of CALL says of VAR.  A function that wants `char'
   wants a string; one that wants other bytes takes anything.  */
tree
type_of_argument (gcall *call, tree var)
{
  unsigned i = 0;
  while (i < gimple_call_num_args (call) && gimple_call_arg (call, i) != var)
    i++;
  tree type = parameter_type (call, i);
  tree target = type ? pointed_to (type) : NULL_TREE;
  if (!target)
    return copied_type (call, var);
  return is_byte (target) && TYPE_MAIN_VARIANT (target) != char_type_node
           ? NULL_TREE : target;
}

/* What the uses of a pointer say, one after the other.  */
struct opinion
{
  tree type = NULL_TREE;
  allocs_type_source source = ALLOCS_TYPE_FROM_NOTHING;
  bool is_contested = false;

  void hear (tree said, allocs_type_source how);
};

void
opinion::hear (tree said, allocs_type_source how)
{
  if (!said || (type && is_byte (said)))
    return;
  if (!type || is_byte (type))
    {
      type = said;
      source = how;
    }
  else if (TYPE_MAIN_VARIANT (type) != TYPE_MAIN_VARIANT (said))
    is_contested = true;
}

/* The opinions from strong to weak, and what is still to be asked.  */
struct inquiry
{
  opinion constructions, copies, arguments;
  auto_vec<tree> waiting;
  hash_set<tree> seen;

  void ask (gimple *stmt, tree var);
  const opinion &result () const;
};

/* Hear what STMT says of VAR, and remember where it copies VAR to.  */
void
inquiry::ask (gimple *stmt, tree var)
{
  if (gcall *call = dyn_cast<gcall *> (stmt))
    {
      constructions.hear (constructed_type (call, var), ALLOCS_TYPE_FROM_USE);
      arguments.hear (type_of_argument (call, var), ALLOCS_TYPE_FROM_USE);
      return;
    }
  tree lhs = gimple_assign_lhs (stmt);
  if (is_text_behind (as_a<gassign *> (stmt)))
    {
      arguments.hear (char_type_node, ALLOCS_TYPE_FROM_USE);
      return;
    }
  copies.hear (pointed_to (TREE_TYPE (lhs)),
               gimple_assign_cast_p (stmt) ? ALLOCS_TYPE_FROM_CAST
                                           : ALLOCS_TYPE_FROM_USE);
  if (is_variable (lhs) && is_local (lhs) && is_void_pointer (lhs))
    waiting.safe_push (lhs);
}

/* A class has one first constructor; those of its bases follow.  */
const opinion &
inquiry::result () const
{
  return constructions.type ? constructions : copies.type ? copies : arguments;
}

} // namespace

tree
pointed_to (tree pointer)
{
  if (!POINTER_TYPE_P (pointer) || VOID_TYPE_P (TREE_TYPE (pointer)))
    return NULL_TREE;
  return TYPE_MAIN_VARIANT (TREE_TYPE (pointer)) == TREE_TYPE (pointer)
           ? TREE_TYPE (pointer)
           : build_qualified_type (TREE_TYPE (pointer), TYPE_UNQUALIFIED);
}

bool
is_byte (tree type)
{
  return INTEGRAL_TYPE_P (type) && TYPE_PRECISION (type) == BITS_PER_UNIT;
}

uses::~uses ()
{
  for (auto pair : list)
    pair.second.release ();
}

void
uses::walk ()
{
  if (walked)
    return;
  walked = true;
  walk_stmt_info info;
  memset (&info, 0, sizeof info);
  info.info = this;
  walk_gimple_seq (body, note_statement, NULL, &info);
}

tree
uses::note_statement (gimple_stmt_iterator *gsi, bool *, walk_stmt_info *info)
{
  uses *self = (uses *) info->info;
  gimple *stmt = gsi_stmt (*gsi);
  gassign *assign = dyn_cast<gassign *> (stmt);
  tree value = assign ? copied_value (assign) : NULL_TREE;
  if (assign && (value || is_text_behind (assign)))
    self->note (gimple_assign_rhs1 (assign), stmt);
  else if (gcall *call = dyn_cast<gcall *> (stmt))
    for (unsigned i = 0; i < gimple_call_num_args (call); i++)
      self->note (gimple_call_arg (call, i), stmt);
  tree lhs = gimple_get_lhs (stmt);
  if (lhs && is_variable (lhs) && !gimple_clobber_p (stmt)
      && !(value && CONSTANT_CLASS_P (value)))
    {
      bool existed;
      unsigned &count = self->values_of.get_or_insert (lhs, &existed);
      count = existed ? count + 1 : 1;
    }
  return NULL_TREE;
}

void
uses::note (tree var, gimple *stmt)
{
  if (!is_variable (var))
    return;
  bool existed;
  vec<gimple *> &statements = list.get_or_insert (var, &existed);
  if (!existed)
    statements = vNULL;
  statements.safe_push (stmt);
}

/* True if VAR never holds another pointer than the one in question: it gets a
   value once, null apart; or it is the value of an expression, `a ? b : c'.  */
bool
uses::holds_one_value (tree var)
{
  unsigned *count = values_of.get (var);
  return is_variable (var) && is_local (var)
         && (is_temporary (var) || !count || *count == 1);
}

tree
uses::kept_as (tree var, allocs_type_source *source)
{
  tree own = pointed_to (TREE_TYPE (var));
  *source = ALLOCS_TYPE_FROM_RESULT;
  if (own && !(is_variable (var) && is_temporary (var)))
    return own;
  walk ();
  inquiry about;
  about.waiting.safe_push (var);
  for (unsigned i = 0; i < about.waiting.length () && i < most_variables; i++)
    {
      tree next = about.waiting[i];
      if (!holds_one_value (next) || about.seen.add (next))
        continue;
      if (vec<gimple *> *statements = list.get (next))
        for (gimple *stmt : *statements)
          about.ask (stmt, next);
    }
  const opinion &what = about.result ();
  if (!what.type)
    return own;
  *source = what.source;
  return what.is_contested ? NULL_TREE : what.type;
}

} // namespace allocs
