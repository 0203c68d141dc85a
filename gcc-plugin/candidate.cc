/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the body of one function shows: calls whose results it hands on or to
   which it passes its own pointers, lists of free blocks.  It is only recorded;
   what it amounts to is seen when the whole program is known.

   A function that asks for memory of its own accord, the constructor of one
   type, is no candidate: it decides what is allocated, so that its calls are
   sites.  Hence a call whose arguments do not depend on parameters tells
   nothing.  */

#include "candidate.h"

#include "argument-shape.h"
#include "flow.h"
#include "free-list.h"
#include "pointed.h"
#include "record.h"
#include "recognize.h"
#include "shape-letter.h"
#include "values.h"

namespace allocs {

namespace {

/* More calls than a wrapper makes with its own arguments.  */
const unsigned most_calls = 12;

/* What a function does with the result of a call.  */
struct use
{
  gcall *call;
  char kind; /* '=', '+', 'o' */
  unsigned parameter;
};

class candidate
{
public:
  explicit candidate (tree f)
    : function (f), held (gimple_body (f)), in (f), written (0)
  {
  }

  void examine ();

private:
  void find_results ();
  void find_stores ();
  bool knows_type ();
  const char *other_results () const;
  const use *use_of (gcall *call) const;
  bool is_telling (gcall *call, const config_rule *rule, const use *used);
  bool fills_result (gcall *call);
  bool carries_parameter (gcall *call, unsigned number);
  bool passes_parameter (gcall *call, bool any_pointer);
  void write_call (gcall *call, bool all);
  void write_arguments (gcall *call);
  void write_shape (const argument_shape &s);
  bool is_returned (tree local) const;

  tree function;
  values held;
  flow in;
  record out;
  origin_list results;
  auto_vec<use> uses;
  unsigned written;
};

bool
returns_pointer (tree function)
{
  return POINTER_TYPE_P (TREE_TYPE (TREE_TYPE (function)));
}

/* True if FUNCTION's type is one that an allocator or a free can have.  */
bool
has_fit_type (tree function)
{
  if (returns_pointer (function))
    return true;
  tree result = TREE_TYPE (TREE_TYPE (function));
  if (!VOID_TYPE_P (result) && !INTEGRAL_TYPE_P (result))
    return false;
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p))
    if (POINTER_TYPE_P (TREE_TYPE (p)))
      return true;
  return false;
}

void
candidate::find_results ()
{
  for (tree value : in.results)
    if (TREE_CODE (value) != RESULT_DECL || in.assignments (value))
      in.trace (value, &results);
  for (const origin &o : results)
    if (o.kind == ORIGIN_CALL)
      uses.safe_push ({ o.call, o.is_shifted ? '+' : '=', 0 });
}

/* Calls whose results are stored where a parameter points.  */
void
candidate::find_stores ()
{
  for (gassign *store : in.stores)
    {
      tree target = gimple_assign_lhs (store);
      if (TREE_CODE (target) != MEM_REF || !gimple_assign_single_p (store)
          || !POINTER_TYPE_P (TREE_TYPE (target))
          || !integer_zerop (TREE_OPERAND (target, 1)))
        continue;
      argument_shape s = shape_of (TREE_OPERAND (target, 0), in);
      if (s.kind != ARGUMENT_SAME)
        continue;
      origin_list origins;
      in.trace (gimple_assign_rhs1 (store), &origins);
      for (const origin &o : origins)
        if (o.kind == ORIGIN_CALL)
          uses.safe_push ({ o.call, 'o', s.a });
    }
}

const use *
candidate::use_of (gcall *call) const
{
  for (const use &u : uses)
    if (u.call == call)
      return &u;
  return NULL;
}

bool
candidate::is_returned (tree local) const
{
  for (const origin &o : results)
    if (o.kind == ORIGIN_ADDRESS && o.value == local)
      return true;
  return false;
}

/* True if a parameter of TYPE may be a block for anything.  */
bool
is_untyped (tree type)
{
  char letter = type_letter (type);
  return letter == 'v' || letter == 'b';
}

/* True if CALL passes on a pointer that IN was given: one to memory of no
   certain type, unless ANY_POINTER, or what such a one points to.  */
bool
candidate::passes_parameter (gcall *call, bool any_pointer)
{
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    {
      tree argument = gimple_call_arg (call, i);
      if (!POINTER_TYPE_P (TREE_TYPE (argument)))
        continue;
      argument_shape s = shape_of (argument, in, call);
      bool passes = s.kind == ARGUMENT_SAME || s.kind == ARGUMENT_SUM;
      if (s.kind == ARGUMENT_TARGET && any_pointer)
        return true;
      if (passes
          && (any_pointer
              || is_untyped (type_of_parameter (function, s.a))))
        return true;
    }
  return false;
}

/* True if CALL is given the address of a local variable that is returned.  */
bool
candidate::fills_result (gcall *call)
{
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    {
      argument_shape s = shape_of (gimple_call_arg (call, i), in, call);
      if (s.local && is_returned (s.local))
        return true;
    }
  return false;
}

/* True if argument NUMBER of CALL carries a size, a string or a block that the
   function was given.  */
bool
candidate::carries_parameter (gcall *call, unsigned number)
{
  tree argument = gimple_call_arg (call, number);
  argument_shape s = shape_of (argument, in, call);
  if (!s.a || s.kind == ARGUMENT_PART)
    return false;
  return INTEGRAL_TYPE_P (TREE_TYPE (argument))
         || is_untyped (type_of_parameter (function, s.a))
         || type_letter (type_of_parameter (function, s.a)) == 's';
}

/* True if CALL, which obeys a rule if RULE is not NULL, says something of the
   function.  */
bool
candidate::is_telling (gcall *call, const config_rule *rule, const use *used)
{
  tree callee = gimple_call_fndecl (call);
  if (rule && rule->role == ALLOCS_ROLE_FREE)
    return passes_parameter (call, true);
  if (used && !returns_pointer (function) && used->kind != 'o')
    return passes_parameter (call, false);
  if (used && is_untyped (TREE_TYPE (TREE_TYPE (function))))
    return true;
  if (rule || used)
    {
      for (unsigned i = 0; i < gimple_call_num_args (call); i++)
        if (carries_parameter (call, i))
          return true;
      return fills_result (call);
    }
  bool is_harmless = callee
                     && (fndecl_built_in_p (callee) || TREE_READONLY (callee)
                         || DECL_PURE_P (callee));
  return !is_harmless
         && (passes_parameter (call, false)
             || (returns_pointer (function) && fills_result (call)));
}

void
candidate::write_shape (const argument_shape &s)
{
  char numbers[24] = "";
  if (s.kind == ARGUMENT_PRODUCT)
    snprintf (numbers, sizeof numbers, "%u:%u", s.a, s.b);
  else if (s.a)
    snprintf (numbers, sizeof numbers, "%u", s.a);
  else if (s.local && is_returned (s.local))
    snprintf (numbers, sizeof numbers, "=");
  out.add (char (s.kind));
  out.add (numbers);
}

void
candidate::write_arguments (gcall *call)
{
  out.word ("");
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    {
      if (i)
        out.add (',');
      write_shape (shape_of (gimple_call_arg (call, i), in, call));
    }
}

/* Write the line of CALL if it is telling, or if ALL are wanted.  */
void
candidate::write_call (gcall *call, bool all)
{
  recognition what;
  if (gimple_call_internal_p (call))
    return;
  bool obeys = recognize_call (call, held, &what);
  /* A rule that only the type of a pointer obeys says little.  */
  if (obeys && !what.callee && what.rule->form == CONFIG_FUNCTION)
    obeys = false;
  const use *used = use_of (call);
  tree callee = gimple_call_fndecl (call);
  bool wanted = all && (obeys || !callee || !fndecl_built_in_p (callee));
  if (!is_telling (call, obeys ? what.rule : NULL, used) && !wanted)
    return;
  char kind[] = { used ? used->kind : '-', 0 };
  out.line ('C');
  out.word (kind);
  if (used && used->parameter)
    out.add (char ('0' + MIN (used->parameter, 9)));
  if (!write_target (out, call, held))
    out.word ("*");
  write_arguments (call);
  out.rule (obeys ? what.rule : NULL);
  written++;
}

/* True if a parameter that points to memory of no certain type is used as a
   pointer to a struct.  */
bool
candidate::knows_type ()
{
  for (tree ref : in.fields)
    if (tree pointer = pointer_of_reference (ref))
      {
        argument_shape s = shape_of (pointer, in);
        if (s.kind == ARGUMENT_SAME
            && is_untyped (type_of_parameter (function, s.a)))
          return true;
      }
  return false;
}

/* What the result, a pointer, may be beside that of a call: letters of
   include/allocs/candidate.h.  */
const char *
candidate::other_results () const
{
  bool finds = false, hands_back = false;
  for (const origin &o : results)
    {
      finds |= o.kind == ORIGIN_LOAD && POINTER_TYPE_P (TREE_TYPE (o.value));
      hands_back |= o.kind == ORIGIN_PARAMETER
                    && POINTER_TYPE_P (TREE_TYPE (o.value));
    }
  return finds ? (hands_back ? "mp" : "m") : hands_back ? "p" : "";
}

void
candidate::examine ()
{
  note_pointers (in);
  if (!has_fit_type (function))
    return;
  find_results ();
  find_stores ();
  write_head (out, function,
              returns_pointer (function) ? other_results ()
              : knows_type ()            ? "t"
                                         : "");
  bool lists = record_lists (in, results, out);
  for (gcall *call : in.calls)
    if (written < most_calls)
      write_call (call, lists);
  if (lists || written)
    out.finish ();
}

} // namespace

void
note_candidate (tree function)
{
  if (DECL_ARTIFICIAL (function) || MAIN_NAME_P (DECL_NAME (function))
      || in_system_header_at (DECL_SOURCE_LOCATION (function)))
    return;
  candidate (function).examine ();
}

} // namespace allocs
