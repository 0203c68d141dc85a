/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an argument depends on parameters.  A variable that is set in several
   places in front of the call has a shape that all of them allow: `if (n == 0)
   n = 1;' leaves N what it was.  */

#include "argument-shape.h"

namespace allocs {

namespace {

/* More steps in a row than any size is computed in.  */
const unsigned deepest = 16;

/* More values than are looked at for one argument; where paths join again and
   again, the same ones are met on each.  */
const unsigned most_steps = 200;

argument_shape
simple (argument_kind kind, unsigned a = 0, unsigned b = 0)
{
  return { kind, a, b, NULL_TREE };
}

bool
is_constant (const argument_shape &s)
{
  return s.kind == ARGUMENT_CONSTANT || s.kind == ARGUMENT_ZERO;
}

/* True if S depends on one parameter.  */
bool
is_of_one (const argument_shape &s)
{
  return s.a && !s.b;
}

/* True if S is made of one parameter that is a number itself.  */
bool
is_number (const argument_shape &s)
{
  return is_of_one (s) && s.kind != ARGUMENT_PART && s.kind != ARGUMENT_TARGET
         && s.kind != ARGUMENT_LENGTH;
}

/* What is S, or T where T, of kind ARGUMENT_NOTHING, is a variable set from
   itself; B tells whether something was added to it.  */
argument_shape
or_itself (const argument_shape &s, const argument_shape &t)
{
  return t.b && s.kind == ARGUMENT_SAME ? simple (ARGUMENT_SUM, s.a) : s;
}

/* What is S or T.  */
argument_shape
either (const argument_shape &s, const argument_shape &t)
{
  if (s.kind == ARGUMENT_NOTHING)
    return or_itself (t, s);
  if (t.kind == ARGUMENT_NOTHING)
    return or_itself (s, t);
  if (s.kind == t.kind)
    return s.a == t.a && s.b == t.b ? s : simple (ARGUMENT_OTHER);
  if (is_constant (s) || is_constant (t))
    return s.a ? s : t.a ? t : simple (ARGUMENT_CONSTANT);
  if (s.kind == ARGUMENT_SAME && s.a == t.a)
    return t;
  if (t.kind == ARGUMENT_SAME && s.a == t.a)
    return s;
  return s.a && s.a == t.a && !s.b && !t.b ? simple (ARGUMENT_DEPENDS, s.a)
                                           : simple (ARGUMENT_OTHER);
}

/* One search; a variable is looked at once on the way down.  */
class shaper
{
public:
  shaper (flow &f, gcall *call)
    : held (f), asking (call), depth (0), steps (0)
  {
  }

  argument_shape of (tree value);

private:
  argument_shape of_local (tree var);
  argument_shape of_call (gcall *call);
  argument_shape of_assignment (gassign *assign);
  argument_shape of_operation (tree_code code, const argument_shape &s,
                               const argument_shape &t);
  argument_shape of_memory (tree ref);
  argument_shape of_address (tree object);

  flow &held;
  gcall *asking;
  unsigned depth, steps;
  hash_set<tree> seen;
};

/* A helper that is given numbers makes of them a number: it rounds up, or
   multiplies with a check.  */
argument_shape
shaper::of_call (gcall *call)
{
  unsigned count = gimple_call_num_args (call);
  argument_shape shapes[2];
  if (gimple_call_builtin_p (call, BUILT_IN_EXPECT))
    return of (gimple_call_arg (call, 0));
  if (count < 1 || count > 2)
    return simple (ARGUMENT_OTHER);
  for (unsigned i = 0; i < count; i++)
    {
      tree argument = gimple_call_arg (call, i);
      shapes[i] = of (argument);
      if (!is_number (shapes[i])
          && !(count == 2 && is_constant (shapes[i])))
        return simple (ARGUMENT_OTHER);
      if (gimple_call_builtin_p (call, BUILT_IN_STRLEN))
        return simple (ARGUMENT_LENGTH, shapes[0].a);
      if (!INTEGRAL_TYPE_P (TREE_TYPE (argument)))
        return simple (ARGUMENT_OTHER);
    }
  if (count == 2 && shapes[0].a && shapes[1].a && shapes[0].a != shapes[1].a)
    return simple (ARGUMENT_PRODUCT, shapes[0].a, shapes[1].a);
  unsigned a = shapes[0].a || count == 1 ? shapes[0].a : shapes[1].a;
  return simple (a ? ARGUMENT_DEPENDS : ARGUMENT_CONSTANT, a);
}

argument_shape
shaper::of_operation (tree_code code, const argument_shape &s,
                      const argument_shape &t)
{
  if (s.kind == ARGUMENT_NOTHING || t.kind == ARGUMENT_NOTHING)
    return simple (ARGUMENT_NOTHING, 0, 1);
  if (is_constant (s) && is_constant (t))
    return simple (ARGUMENT_CONSTANT);
  if (s.kind == ARGUMENT_LENGTH && is_constant (t))
    return s;
  if (t.kind == ARGUMENT_LENGTH && is_constant (s))
    return t;
  if (s.kind == ARGUMENT_LENGTH || t.kind == ARGUMENT_LENGTH)
    return simple (ARGUMENT_OTHER);
  if (code == MULT_EXPR && is_number (s) && is_number (t))
    return s.kind == ARGUMENT_SAME && t.kind == ARGUMENT_SAME
             ? simple (ARGUMENT_PRODUCT, s.a, t.a)
             : simple (ARGUMENT_OTHER);
  if (s.kind == ARGUMENT_PRODUCT || t.kind == ARGUMENT_PRODUCT)
    return s.kind == ARGUMENT_PRODUCT ? s : t;
  const argument_shape &one = is_number (s) ? s : t;
  if (!is_number (one))
    return simple (ARGUMENT_OTHER);
  bool is_plain = one.kind == ARGUMENT_SAME || one.kind == ARGUMENT_SUM;
  if (code == MULT_EXPR || code == LSHIFT_EXPR)
    return simple (is_plain ? ARGUMENT_SCALED : ARGUMENT_DEPENDS, one.a);
  bool adds = code == PLUS_EXPR || code == MINUS_EXPR
              || code == POINTER_PLUS_EXPR || code == BIT_AND_EXPR
              || code == BIT_IOR_EXPR || code == MAX_EXPR || code == MIN_EXPR;
  const argument_shape &other = &one == &s ? t : s;
  bool by_itself = is_constant (other) || other.a == one.a;
  if (adds && by_itself && (&one == &s || code != MINUS_EXPR))
    return is_plain ? simple (ARGUMENT_SUM, one.a) : one;
  return simple (ARGUMENT_DEPENDS, one.a);
}

argument_shape
shaper::of_assignment (gassign *assign)
{
  tree_code code = gimple_assign_rhs_code (assign);
  tree first = gimple_assign_rhs1 (assign);
  if (gimple_assign_single_p (assign) || CONVERT_EXPR_CODE_P (code))
    return of (TREE_CODE (first) == REALPART_EXPR ? TREE_OPERAND (first, 0)
                                                  : first);
  if (code == REALPART_EXPR)
    return of (TREE_OPERAND (first, 0));
  if (code == COND_EXPR)
    return either (of (gimple_assign_rhs2 (assign)),
                   of (gimple_assign_rhs3 (assign)));
  if (gimple_num_ops (assign) == 3 && TREE_CODE_CLASS (code) != tcc_comparison)
    return of_operation (code, of (first), of (gimple_assign_rhs2 (assign)));
  return simple (ARGUMENT_OTHER);
}

argument_shape
shaper::of_local (tree var)
{
  unsigned number = held.number_of_parameter (var);
  argument_shape shape = simple (number ? ARGUMENT_SAME : ARGUMENT_NOTHING,
                                 number);
  if (seen.add (var))
    return shape;
  const vec<gimple *> *list = held.assignments (var);
  if (!list && !number)
    return simple (ARGUMENT_OTHER);
  for (unsigned i = 0; list && i < list->length (); i++)
    if (asking && gimple_uid ((*list)[i]) >= gimple_uid (asking))
      continue;
    else if (gcall *call = dyn_cast<gcall *> ((*list)[i]))
      shape = either (shape, of_call (call));
    else if (gassign *assign = dyn_cast<gassign *> ((*list)[i]))
      shape = either (shape, of_assignment (assign));
  /* Another path to the same variable begins anew.  */
  seen.remove (var);
  return shape;
}

argument_shape
shaper::of_memory (tree ref)
{
  tree pointer = pointer_of_reference (ref);
  argument_shape s = pointer ? of (pointer) : simple (ARGUMENT_OTHER);
  if (s.kind == ARGUMENT_NOTHING)
    return s;
  if (s.kind != ARGUMENT_SAME)
    return simple (s.a && !s.b ? ARGUMENT_PART : ARGUMENT_OTHER, s.a);
  bool is_target = TREE_CODE (ref) == MEM_REF
                   && integer_zerop (TREE_OPERAND (ref, 1))
                   && POINTER_TYPE_P (TREE_TYPE (ref));
  return simple (is_target ? ARGUMENT_TARGET : ARGUMENT_PART, s.a);
}

argument_shape
shaper::of_address (tree object)
{
  tree base = get_base_address (object);
  if (tree pointer = pointer_of_reference (object))
    return base == object ? of (pointer)
                          : of_operation (PLUS_EXPR, of (pointer),
                                          simple (ARGUMENT_CONSTANT));
  if (base && VAR_P (base) && !TREE_STATIC (base) && !DECL_EXTERNAL (base))
    return { ARGUMENT_LOCAL, 0, 0, base };
  return simple (ARGUMENT_OTHER);
}

argument_shape
shaper::of (tree value)
{
  argument_shape shape = simple (ARGUMENT_OTHER);
  if (depth++ < deepest && steps++ < most_steps && value)
    {
      if (CONSTANT_CLASS_P (value))
        shape = simple (integer_zerop (value) ? ARGUMENT_ZERO
                                              : ARGUMENT_CONSTANT);
      else if (TREE_CODE (value) == ADDR_EXPR)
        shape = of_address (TREE_OPERAND (value, 0));
      else if (TREE_CODE (value) == SSA_NAME || TREE_CODE (value) == PARM_DECL
               || (VAR_P (value) && !TREE_STATIC (value)
                   && !DECL_EXTERNAL (value)))
        shape = of_local (value);
      else if (REFERENCE_CLASS_P (value))
        shape = of_memory (value);
    }
  depth--;
  return shape;
}

} // namespace

argument_shape
shape_of (tree value, flow &in, gcall *asking)
{
  argument_shape shape = shaper (in, asking).of (value);
  if (shape.kind == ARGUMENT_NOTHING)
    shape.kind = ARGUMENT_OTHER;
  return shape;
}

} // namespace allocs
