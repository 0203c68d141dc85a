/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a function decides the size that it asks for.  `malloc (n + 8)' with
   a parameter N does not.  `malloc (strlen (s) + 1)' does, although S is one;
   but not in a wrapper such as strdup, where S came from the caller for
   that.  */

#include "forwarded.h"

namespace allocs {

namespace {

/* Deep enough for any size expression; bounds the search where locals depend on
   each other.  */
const int deepest = 12;

/* Whether values depend on the parameters of a function.  */
class dependence
{
public:
  dependence (values &v, bool calls) : held (v), through_calls (calls) {}

  bool of_integer (tree value, int depth);

private:
  bool of_statement (gimple *stmt, int depth);
  bool of_argument (tree value, int depth);
  bool of_call (gcall *call, int depth);

  values &held;
  bool through_calls;
};

/* True if an argument of CALL says something of a parameter.  */
bool
dependence::of_call (gcall *call, int depth)
{
  if (gimple_call_builtin_p (call, BUILT_IN_EXPECT))
    return of_integer (gimple_call_arg (call, 0), depth);
  for (unsigned i = 0; through_calls && i < gimple_call_num_args (call); i++)
    if (of_argument (gimple_call_arg (call, i), depth))
      return true;
  return false;
}

bool
dependence::of_argument (tree value, int depth)
{
  return TREE_CODE (held.expression (value)) == PARM_DECL
         || of_integer (value, depth);
}

bool
dependence::of_statement (gimple *stmt, int depth)
{
  if (gcall *call = dyn_cast<gcall *> (stmt))
    return of_call (call, depth);
  gassign *assign = dyn_cast<gassign *> (stmt);
  for (unsigned i = 1; assign && i < gimple_num_ops (assign); i++)
    if (of_integer (gimple_op (assign, i), depth))
      return true;
  return false;
}

bool
dependence::of_integer (tree value, int depth)
{
  if (depth > deepest || !value || !INTEGRAL_TYPE_P (TREE_TYPE (value)))
    return false;
  if (TREE_CODE (value) == PARM_DECL)
    return true;
  const vec<gimple *> *list = held.assignments (value);
  for (unsigned i = 0; list && i < list->length (); i++)
    if (of_statement ((*list)[i], depth + 1))
      return true;
  return false;
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
        && depends.of_integer (gimple_call_arg (call, i), 0))
      return true;
  return false;
}

} // namespace allocs
