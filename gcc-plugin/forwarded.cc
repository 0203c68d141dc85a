/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a function decides the size that it asks for.  `malloc (n + 8)' with
   a parameter N does not.  `malloc (strlen (s) + 1)' does, although S is one;
   but not in a wrapper such as strdup, where S came from the caller for
   that.  */

#include "forwarded.h"

namespace allocs {

namespace {

/* More values than any size is computed from; bounds the search in functions of
   many statements.  */
const unsigned most_values = 1000;

/* Whether values depend on the parameters of a function.  Each value is looked
   at once, since locals may depend on each other.  */
class dependence
{
public:
  dependence (values &v, bool calls)
    : held (v), through_calls (calls), found (false)
  {
  }

  bool of (tree value);

private:
  void add (tree value);
  void add_argument (tree value);
  void add_operands (gcall *call);
  void add_operands (gassign *assign);

  values &held;
  bool through_calls, found;
  auto_vec<tree> waiting;
  hash_set<tree> seen;
};

void
dependence::add (tree value)
{
  if (!value || !INTEGRAL_TYPE_P (TREE_TYPE (value)) || seen.add (value))
    return;
  if (TREE_CODE (value) == PARM_DECL)
    found = true;
  waiting.safe_push (value);
}

/* Whatever a parameter is, the result of a call says something of it.  */
void
dependence::add_argument (tree value)
{
  if (TREE_CODE (held.expression (value)) == PARM_DECL)
    found = true;
  add (value);
}

void
dependence::add_operands (gcall *call)
{
  if (gimple_call_builtin_p (call, BUILT_IN_EXPECT))
    add (gimple_call_arg (call, 0));
  else
    for (unsigned i = 0; through_calls && i < gimple_call_num_args (call); i++)
      add_argument (gimple_call_arg (call, i));
}

void
dependence::add_operands (gassign *assign)
{
  for (unsigned i = 1; i < gimple_num_ops (assign); i++)
    add (gimple_op (assign, i));
}

bool
dependence::of (tree value)
{
  add (value);
  for (unsigned next = 0; !found && next < waiting.length ()
                          && next < most_values; next++)
    {
      const vec<gimple *> *list = held.assignments (waiting[next]);
      for (unsigned i = 0; list && i < list->length (); i++)
        if (gcall *call = dyn_cast<gcall *> ((*list)[i]))
          add_operands (call);
        else if (gassign *assign = dyn_cast<gassign *> ((*list)[i]))
          add_operands (assign);
    }
  return found;
}

} // namespace

bool
forwards_size (gcall *call, const config_signature &signature, values &held,
               bool in_wrapper)
{
  dependence depends (held, in_wrapper);
  for (unsigned i = 0; i < signature.count && i < gimple_call_num_args (call);
       i++)
    if ((signature.letters[i] == 'Z' || signature.letters[i] == 'N')
        && depends.of (gimple_call_arg (call, i)))
      return true;
  return false;
}

} // namespace allocs
