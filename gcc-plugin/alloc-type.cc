/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a site allocates: the type from where the result goes and from what the
   source takes the size of.  docs/recognition.md has the rules.

   The pointer is believed unless the size contradicts it: bytes may become
   anything, and in C a pointer to the first member of a larger object stands
   for the whole.  */

#include "alloc-type.h"

#include "alloc-form.h"
#include "gcc-compat.h"
#include "name.h"
#include "size-text.h"

namespace allocs {

namespace {

bool
is_same (tree a, tree b)
{
  return TYPE_MAIN_VARIANT (a) == TYPE_MAIN_VARIANT (b);
}

/* True if all of LIST that is no byte is one type.  */
bool
is_of_one_type (const vec<measured_type> &list)
{
  tree first = NULL_TREE;
  for (const measured_type &m : list)
    if (!is_byte (m.type))
      {
        if (first && !is_same (first, m.type))
          return false;
        first = m.type;
      }
  return true;
}

bool
contains (const vec<measured_type> &list, tree type)
{
  for (const measured_type &m : list)
    if (is_same (m.type, type))
      return true;
  return false;
}

/* How likely M is the type of the whole: what `offsetof' makes a header, then
   structs, then what is more than a byte.  */
int
rank (const measured_type &m)
{
  return m.is_header ? 3 : RECORD_OR_UNION_TYPE_P (m.type) ? 2
         : !is_byte (m.type);
}

/* The first of LIST of the highest rank; NULL if there is none but bytes, or
   two headers.  */
const measured_type *
leading (const vec<measured_type> &list)
{
  const measured_type *found = NULL;
  for (const measured_type &m : list)
    if (found && m.is_header && found->is_header
        && !is_same (m.type, found->type))
      return NULL;
    else if (rank (m) > (found ? rank (*found) : 0))
      found = &m;
  return found;
}

/* True if memory that is kept as POINTER may be of type M all the same.  */
bool
overrules (const measured_type &m, tree pointer, bool is_alone)
{
  if (!pointer)
    return is_alone || RECORD_OR_UNION_TYPE_P (m.type);
  if (!RECORD_OR_UNION_TYPE_P (m.type))
    return false;
  if (is_byte (pointer) || m.is_header)
    return true;
  if (POINTER_TYPE_P (pointer))
    return false;
  return size_of_type (pointer) <= size_of_type (m.type);
}

/* True if the size of CALL has room for M.  */
bool
has_room (gcall *call, const config_signature &signature,
          const measured_type &m, values &held)
{
  uint64_t bytes;
  return m.is_header || !constant_size (call, signature, held, &bytes)
         || bytes >= size_of_type (m.type);
}

/* What else is in the size than FOUND's type makes it a header.  */
void
add_what_follows (allocated_type &found, const vec<measured_type> &list)
{
  for (const measured_type &m : list)
    if (is_same (m.type, found.type) ? m.is_header
                                     : found.form != ALLOCS_TYPE_SINGLE)
      found.form = ALLOCS_TYPE_HEADER_AND_ARRAY;
}

/* What the source says of FOUND's form: how a function computes a size that is
   not CONSTANT need not be known if all that it is made of is one type.  */
void
refine_form (allocated_type &found, const vec<measured_type> &list,
             bool constant)
{
  if (list.is_empty ())
    return;
  if (RECORD_OR_UNION_TYPE_P (found.type))
    add_what_follows (found, list);
  else if (found.form == ALLOCS_TYPE_UNKNOWN && !constant
           && is_of_one_type (list) && contains (list, found.type))
    found.form = ALLOCS_TYPE_ARRAY;
}

/* True if the function that CALL calls begins with PREFIX in object files.  */
bool
calls (gcall *call, const char *prefix)
{
  tree callee = gimple_call_fndecl (call);
  return callee && startswith (assembler_name (callee), prefix);
}

/* A new-expression says by its operator how many objects it makes.  What is
   larger than the class that the pointer is kept as is of a derived class,
   which trees without a constructor do not name.  */
void
follow_operator (allocated_type &found, gcall *call,
                 const config_signature &signature, values &held)
{
  uint64_t bytes;
  if (calls (call, "_Zna"))
    found.form = ALLOCS_TYPE_ARRAY;
  else if (calls (call, "_Znw") && RECORD_OR_UNION_TYPE_P (found.type)
           && constant_size (call, signature, held, &bytes)
           && bytes != size_of_type (found.type))
    found.type = NULL_TREE;
}

} // namespace

allocated_type
type_of_allocation (gcall *call, const config_signature &signature,
                    tree function, values &held, uses &used)
{
  allocated_type found
    = { NULL_TREE, ALLOCS_TYPE_UNKNOWN, ALLOCS_TYPE_FROM_NOTHING };
  if (tree lhs = gimple_call_lhs (call))
    found.type = used.kept_as (lhs, &found.source);
  auto_vec<measured_type> measured;
  types_in_size (call, signature, function, held, &measured);
  const measured_type *best = leading (measured);
  if (best && (!found.type || !contains (measured, found.type))
      && overrules (*best, found.type, is_of_one_type (measured))
      && has_room (call, signature, *best, held))
    {
      found.type = best->type;
      found.source = ALLOCS_TYPE_FROM_SIZEOF;
    }
  if (found.type)
    follow_operator (found, call, signature, held);
  if (!found.type)
    return { NULL_TREE, ALLOCS_TYPE_UNKNOWN, ALLOCS_TYPE_FROM_NOTHING };
  if (found.form == ALLOCS_TYPE_UNKNOWN)
    found.form = form_of_allocation (call, signature, found.type, held);
  uint64_t bytes;
  refine_form (found, measured,
               constant_size (call, signature, held, &bytes));
  return found;
}

} // namespace allocs
