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

  /* The same for an argument that is no size.  */
  bool of_argument (tree value);

private:
  bool search ();
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
dependence::search ()
{
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

bool
dependence::of (tree value)
{
  add (value);
  return search ();
}

bool
dependence::of_argument (tree value)
{
  add_argument (value);
  return search ();
}

/* True if SIGNATURE tells how much is allocated.  Without that a function goes
   by what it is given, as strdup does.  */
bool
has_size (const config_signature &signature)
{
  return config_signature_find (&signature, 'Z') >= 0
         || signature.result == 'T';
}

} // namespace

bool
forwards_size (gcall *call, const config_signature &signature, values &held,
               bool in_wrapper)
{
  dependence depends (held, in_wrapper);
  bool by_any = in_wrapper && !has_size (signature);
  for (unsigned i = 0; i < signature.count && i < gimple_call_num_args (call);
       i++)
    {
      char letter = signature.letters[i];
      tree argument = gimple_call_arg (call, i);
      bool is_size = letter == 'Z' || letter == 'N';
      if ((is_size && depends.of (argument))
          || (by_any && strchr ("spiz.", letter)
              && depends.of_argument (argument)))
        return true;
    }
  return false;
}

} // namespace allocs
