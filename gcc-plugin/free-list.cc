/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of free blocks and blocks that are cut.  Each is known by its root, the
   variable or field that holds the pointer:

     p = root; root = p->next; return p;     takes the first
     p = root; root = p + size; return p;    cuts
     p->next = root; root = p;               gives back

   Lists of another purpose look the same; whether there is an allocator behind
   it is for `allocs suggest' to decide.  */

#include "free-list.h"

#include "argument-shape.h"
#include "pointer-name.h"

namespace allocs {

namespace {

/* The name of the memory REF as a root, to be freed, or NULL.  */
char *
root_name (tree ref)
{
  while (TREE_CODE (ref) == ARRAY_REF)
    ref = TREE_OPERAND (ref, 0);
  if (TREE_CODE (ref) != COMPONENT_REF && !VAR_P (ref))
    return NULL;
  char *name = pointer_name (ref);
  if (*name != '*' && *name != '.')
    return name;
  free (name);
  return NULL;
}

bool
is_root (tree ref, const char *root)
{
  char *name = root_name (ref);
  bool same = name && strcmp (name, root) == 0;
  free (name);
  return same;
}

/* The parameter through which REF is reached, in a few steps; 0: none.  */
unsigned
pool_of (tree ref, flow &in, unsigned steps = 3)
{
  tree pointer = pointer_of_reference (ref);
  origin_list origins;
  if (!pointer || steps == 0)
    return 0;
  in.trace (pointer, &origins);
  for (const origin &o : origins)
    if (o.kind == ORIGIN_PARAMETER)
      return in.number_of_parameter (o.value);
  unsigned found = 0;
  for (const origin &o : origins)
    if (o.kind == ORIGIN_LOAD && !found)
      found = pool_of (o.value, in, steps - 1);
  return found;
}

/* True if VALUE may be what ROOT holds; then RET_SHIFTED tells whether it may
   be an address behind it.  */
bool
comes_from_root (tree value, const char *root, flow &in,
                 bool *ret_shifted = NULL)
{
  origin_list origins;
  bool comes = false;
  in.trace (value, &origins);
  for (const origin &o : origins)
    if (o.kind == ORIGIN_LOAD && is_root (o.value, root))
      {
        comes = true;
        if (ret_shifted && o.is_shifted)
          *ret_shifted = true;
      }
  return comes;
}

/* True if VALUE may be loaded from what ROOT points to.  */
bool
comes_from_target (tree value, const char *root, flow &in)
{
  origin_list origins;
  in.trace (value, &origins);
  for (const origin &o : origins)
    if (o.kind == ORIGIN_LOAD)
      if (tree pointer = pointer_of_reference (o.value))
        if (comes_from_root (pointer, root, in))
          return true;
  return false;
}

/* The parameter that VALUE, a pointer, may be; 0: none.  */
unsigned
parameter_in (tree value, flow &in)
{
  origin_list origins;
  in.trace (value, &origins);
  for (const origin &o : origins)
    if (o.kind == ORIGIN_PARAMETER)
      return in.number_of_parameter (o.value);
  return 0;
}

/* The parameter that VALUE, a sum with a pointer, adds to it in bytes; 0:
   none.  */
unsigned
size_added (tree value, flow &in)
{
  const vec<gimple *> *list = in.assignments (value);
  for (unsigned i = 0; list && i < list->length (); i++)
    {
      gassign *assign = dyn_cast<gassign *> ((*list)[i]);
      if (!assign)
        continue;
      if (gimple_assign_rhs_code (assign) == POINTER_PLUS_EXPR)
        {
          argument_shape s = shape_of (gimple_assign_rhs2 (assign), in);
          return s.kind == ARGUMENT_SAME || s.kind == ARGUMENT_SUM
                     || s.kind == ARGUMENT_DEPENDS
                   ? s.a
                   : 0;
        }
      if (gimple_assign_cast_p (assign))
        return size_added (gimple_assign_rhs1 (assign), in);
    }
  return 0;
}

void
write_list (record &to, const char *kind, const char *root, unsigned pool)
{
  to.line ('L');
  to.word (kind);
  to.word (root);
  to.word (pool);
}

/* Roots of which something has been recorded, each with its kind of line.  */
typedef hash_set<nofree_string_hash> root_set;

/* What is done to the root at REF, which the function returns.  */
bool
record_taking (flow &in, tree ref, root_set &known, record &to)
{
  char *root = root_name (ref);
  if (!root || known.add (root))
    return false;
  bool found = false;
  for (unsigned i = 0; i < in.stores.length () && !found; i++)
    {
      gassign *store = in.stores[i];
      tree value = gimple_assign_rhs1 (store);
      bool is_shifted = false;
      if (!gimple_assign_single_p (store)
          || !is_root (gimple_assign_lhs (store), root))
        continue;
      if (comes_from_target (value, root, in))
        write_list (to, "pop", root, pool_of (ref, in));
      else if (comes_from_root (value, root, in, &is_shifted) && is_shifted)
        {
          write_list (to, "cut", root, pool_of (ref, in));
          to.word (size_added (value, in));
        }
      else
        continue;
      found = true;
    }
  return found;
}

/* What STORE, of a parameter into a root, completes.  */
bool
record_giving (flow &in, gassign *store, root_set &known, record &to)
{
  tree target = gimple_assign_lhs (store);
  unsigned object = parameter_in (gimple_assign_rhs1 (store), in);
  char *root = object ? root_name (target) : NULL;
  bool found = false;
  if (!root || known.add (root))
    return false;
  for (unsigned i = 0; i < in.stores.length () && !found; i++)
    {
      gassign *link = in.stores[i];
      tree pointer = pointer_of_reference (gimple_assign_lhs (link));
      found = pointer && gimple_assign_single_p (link)
              && parameter_in (pointer, in) == object
              && comes_from_root (gimple_assign_rhs1 (link), root, in);
    }
  if (found)
    {
      write_list (to, "push", root, pool_of (target, in));
      to.word (object);
    }
  return found;
}

} // namespace

bool
record_lists (flow &in, const origin_list &results, record &to)
{
  /* As many stores as an allocator has; the search is quadratic.  */
  const unsigned most_stores = 40;
  bool any = false;
  root_set taken, given;
  if (in.stores.is_empty () || in.stores.length () > most_stores)
    return false;
  for (const origin &o : results)
    if (o.kind == ORIGIN_LOAD && POINTER_TYPE_P (TREE_TYPE (o.value))
        && record_taking (in, o.value, taken, to))
      any = true;
  for (gassign *store : in.stores)
    if (gimple_assign_single_p (store)
        && POINTER_TYPE_P (TREE_TYPE (gimple_assign_lhs (store)))
        && record_giving (in, store, given, to))
      any = true;
  return any;
}

} // namespace allocs
