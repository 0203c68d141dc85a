/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operands of `sizeof' and `offsetof' in a text, and their types.  It knows
   of C what such operands are made of: names of types, variables, fields,
   elements, casts.  What else there is has no type here, rather than a wrong
   one.  */

#include "source-type.h"

#include "gcc-compat.h"
#include "source-names.h"

namespace allocs {

namespace {

/* Reads types and expressions from tokens.  Each function that reads one
   returns its type and goes behind it, or returns NULL.  */
class type_reader
{
public:
  type_reader (const vec<token> &list, unsigned from, unsigned to, tree f)
    : tokens (list), next (from), end (to), function (f)
  {
  }

  tree operand ();
  tree type_name ();
  bool accept (const char *text);
  unsigned position () const { return next; }

private:
  bool at (const char *text) const;
  bool at_name () const;
  bool skip_balanced (const char *open, const char *close);
  bool qualifier ();
  tree builtin_type ();
  tree specifiers ();
  tree in_parentheses ();
  tree primary ();
  tree postfix ();
  tree unary ();

  const vec<token> &tokens;
  unsigned next, end;
  tree function;
};

bool
type_reader::at (const char *text) const
{
  return next < end && is_token (tokens[next], text);
}

bool
type_reader::at_name () const
{
  return next < end && tokens[next].kind == TOKEN_NAME;
}

bool
type_reader::accept (const char *text)
{
  if (!at (text))
    return false;
  next++;
  return true;
}

/* Go behind the CLOSE that belongs to the OPEN here.  */
bool
type_reader::skip_balanced (const char *open, const char *close)
{
  int depth = 0;
  for (; next < end; next++)
    if (at (open))
      depth++;
    else if (at (close) && --depth == 0)
      {
        next++;
        return true;
      }
  return false;
}

bool
type_reader::qualifier ()
{
  static const char *const words[] = { "const", "volatile", "restrict",
                                       "__restrict", "__const", "_Atomic" };
  for (const char *word : words)
    if (accept (word))
      return true;
  return false;
}

/* `unsigned long int' and the like.  */
tree
type_reader::builtin_type ()
{
  static const char *const words[]
    = { "unsigned", "signed", "char", "short", "int", "long", "float",
        "double", "_Bool" };
  enum { UNSIGNED, SIGNED, CHAR, SHORT, INT, LONG, FLOAT, DOUBLE, BOOL };
  unsigned counts[ARRAY_SIZE (words)] = {};
  unsigned start = next;
  for (unsigned i = 0; i < ARRAY_SIZE (words); i++)
    if (accept (words[i]))
      {
        counts[i]++;
        while (qualifier ())
          ;
        i = -1u;
      }
  if (next == start)
    return NULL_TREE;
  bool no_sign = counts[UNSIGNED] != 0;
  if (counts[CHAR])
    return no_sign ? unsigned_char_type_node
           : counts[SIGNED] ? signed_char_type_node : char_type_node;
  if (counts[FLOAT])
    return float_type_node;
  if (counts[DOUBLE])
    return counts[LONG] ? long_double_type_node : double_type_node;
  if (counts[BOOL])
    return boolean_type_node;
  if (counts[SHORT])
    return no_sign ? short_unsigned_type_node : short_integer_type_node;
  if (counts[LONG] > 1)
    return no_sign ? long_long_unsigned_type_node : long_long_integer_type_node;
  if (counts[LONG])
    return no_sign ? long_unsigned_type_node : long_integer_type_node;
  return no_sign ? unsigned_type_node : integer_type_node;
}

tree
type_reader::specifiers ()
{
  while (qualifier ())
    ;
  if (accept ("struct") || accept ("union") || accept ("enum"))
    return at_name () ? type_of_tag (tokens[next++].text) : NULL_TREE;
  if (accept ("void"))
    return void_type_node;
  if (tree type = builtin_type ())
    return type;
  if (!at_name () || type_of_variable (tokens[next].text, function))
    return NULL_TREE;
  return type_of_typedef (tokens[next++].text);
}

/* A type without a name: of pointers, and of arrays by their elements.  */
tree
type_reader::type_name ()
{
  unsigned start = next;
  tree type = specifiers ();
  while (type && (at ("*") || qualifier ()))
    if (accept ("*"))
      type = build_pointer_type (type);
  while (type && at ("["))
    if (!skip_balanced ("[", "]"))
      type = NULL_TREE;
  if (!type)
    next = start;
  return type;
}

/* An expression in parentheses, a cast, or the name of a type.  */
tree
type_reader::in_parentheses ()
{
  unsigned start = next++;
  tree type = type_name ();
  if (type && accept (")"))
    return type;
  next = start + 1;
  type = unary ();
  if (type && accept (")"))
    return type;
  next = start;
  return NULL_TREE;
}

tree
type_reader::primary ()
{
  if (at ("("))
    return in_parentheses ();
  if (next < end && tokens[next].kind == TOKEN_STRING)
    {
      while (next < end && tokens[next].kind == TOKEN_STRING)
        next++;
      return char_type_node;
    }
  return at_name () ? type_of_variable (tokens[next++].text, function)
                    : NULL_TREE;
}

/* The type of the field NAME of TYPE, a struct or union, or NULL.  */
tree
type_of_field (tree type, tree name)
{
  if (!RECORD_OR_UNION_TYPE_P (type))
    return NULL_TREE;
  for (tree f = TYPE_FIELDS (type); f; f = DECL_CHAIN (f))
    {
      if (TREE_CODE (f) != FIELD_DECL)
        continue;
      if (DECL_NAME (f) == name)
        return TREE_TYPE (f);
      if (!DECL_NAME (f))
        if (tree found = type_of_field (TREE_TYPE (f), name))
          return found;
    }
  return NULL_TREE;
}

tree
element_type (tree type)
{
  return TREE_CODE (type) == ARRAY_TYPE || POINTER_TYPE_P (type)
           ? TREE_TYPE (type) : NULL_TREE;
}

tree
type_reader::postfix ()
{
  tree type = primary ();
  while (type && (at (".") || at ("->") || at ("[") || at ("(")))
    if (at ("["))
      type = skip_balanced ("[", "]") ? element_type (type) : NULL_TREE;
    else if (at ("("))
      type = NULL_TREE;
    else
      {
        if (accept ("->"))
          type = element_type (type);
        else
          next++;
        type = type && at_name () ? type_of_field (type, tokens[next++].text)
                                  : NULL_TREE;
      }
  return type;
}

tree
type_reader::unary ()
{
  if (accept ("*"))
    {
      tree type = unary ();
      return type ? element_type (type) : NULL_TREE;
    }
  /* A cast, if something that can be cast follows.  */
  if (at ("("))
    {
      unsigned start = next++;
      tree type = type_name ();
      if (type && accept (")") && (at_name () || at ("(")) && unary ())
        return type;
      next = start;
    }
  return postfix ();
}

/* What is behind `sizeof'.  */
tree
type_reader::operand ()
{
  if (at ("("))
    {
      unsigned start = next++;
      tree type = type_name ();
      if (type && accept (")"))
        return type;
      next = start;
    }
  return unary ();
}

tree
without_arrays (tree type)
{
  type = strip_array_types (type);
  return TYPE_QUALS (type) ? build_qualified_type (type, TYPE_UNQUALIFIED)
                           : type;
}

} // namespace

bool
measured_types (const vec<token> &tokens, unsigned from, unsigned to,
                tree function, vec<measured_type> *result)
{
  for (unsigned i = from; i < to; i++)
    {
      bool is_sizeof = is_token (tokens[i], "sizeof");
      bool is_offset = is_token (tokens[i], "__builtin_offsetof");
      if (!is_sizeof && !is_offset)
        continue;
      type_reader reader (tokens, i + 1, to, function);
      tree type = is_sizeof ? reader.operand ()
                  : reader.accept ("(") ? reader.type_name () : NULL_TREE;
      if (!type || !COMPLETE_TYPE_P (without_arrays (type)))
        return false;
      result->safe_push ({ without_arrays (type), is_offset });
      i = reader.position () - 1;
    }
  return true;
}

} // namespace allocs
