/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the size arguments in the text of a call.  A variable there stands for
   the text of the one assignment that gives it its value.  */

#include "size-text.h"

namespace allocs {

namespace {

/* Tokens FROM up to, not including, TO.  */
struct extent
{
  unsigned from, to;
};

bool
opens (const token &t)
{
  return is_token (t, "(") || is_token (t, "[") || is_token (t, "{");
}

bool
closes (const token &t)
{
  return is_token (t, ")") || is_token (t, "]") || is_token (t, "}");
}

/* Where the argument list begins that the last token closes; 0 if none.  */
unsigned
beginning_of_arguments (const vec<token> &tokens)
{
  int depth = 0;
  if (tokens.is_empty () || !is_token (tokens[tokens.length () - 1], ")"))
    return 0;
  for (unsigned i = tokens.length (); i-- > 0;)
    if (closes (tokens[i]))
      depth++;
    else if (opens (tokens[i]) && --depth == 0)
      return i;
  return 0;
}

/* Add the arguments in TOKENS, the text of a call, to RESULT.  */
void
split_arguments (const vec<token> &tokens, vec<extent> *result)
{
  unsigned from = beginning_of_arguments (tokens) + 1;
  int depth = 0;
  if (from == 1)
    return;
  for (unsigned i = from; i < tokens.length (); i++)
    if (depth == 0 && (is_token (tokens[i], ",") || i + 1 == tokens.length ()))
      {
        result->safe_push ({ from, i });
        from = i + 1;
      }
    else
      depth += opens (tokens[i]) ? 1 : closes (tokens[i]) ? -1 : 0;
}

/* Drop from TOKENS, a declaration from a variable's name on, all but the
   initial value of that variable.  */
void
keep_initial_value (vec<token> *tokens)
{
  int depth = 0;
  for (unsigned i = 0; i < tokens->length (); i++)
    if (depth == 0 && is_token ((*tokens)[i], ","))
      tokens->truncate (i);
    else
      depth += opens ((*tokens)[i]) ? 1 : closes ((*tokens)[i]) ? -1 : 0;
}

/* The statement that gives SIZE its value, conversions apart, or NULL.  */
gimple *
origin (tree size, values &held)
{
  gimple *stmt = NULL;
  for (gimple *next = held.definition (size); next && next != stmt;
       next = held.definition (gimple_assign_rhs1 (stmt)))
    {
      stmt = next;
      if (!gimple_assign_single_p (stmt) && !gimple_assign_cast_p (stmt))
        break;
    }
  return stmt;
}

/* The text of what gives SIZE its value, if that is one assignment or
   initialization of a variable NAME.  */
bool
text_of_value (tree size, tree name, values &held, vec<token> *result)
{
  gimple *stmt = origin (size, held);
  if (!stmt || !is_gimple_assign (stmt)
      || !source_tokens (gimple_location (stmt), result))
    return false;
  if (result->length () != 1)
    return true;
  if ((*result)[0].text != name)
    return false;
  result->truncate (0);
  if (!source_tokens_behind (gimple_location (stmt), result))
    return false;
  keep_initial_value (result);
  return true;
}

/* True if TOKENS, whose arguments begin at BEGINNING, may be the text of CALL:
   with `#line' a location may be that of another file's text.  */
bool
is_text_of (const vec<token> &tokens, unsigned beginning, gcall *call)
{
  tree callee = gimple_call_fndecl (call);
  if (!callee || beginning == 0 || tokens[beginning - 1].kind != TOKEN_NAME)
    return beginning != 0;
  const char *text = IDENTIFIER_POINTER (tokens[beginning - 1].text);
  const char *name = IDENTIFIER_POINTER (DECL_NAME (callee));
  size_t length = strlen (text), end = strlen (name);
  return length >= end && strcmp (text + length - end, name) == 0;
}

bool
is_size (char letter)
{
  return letter == 'Z' || letter == 'N';
}

} // namespace

void
types_in_size (gcall *call, const config_signature &signature, tree function,
               values &held, vec<measured_type> *result)
{
  auto_vec<token> tokens;
  auto_vec<extent> arguments;
  if (!lang_GNU_C () || !source_tokens (gimple_location (call), &tokens)
      || !is_text_of (tokens, beginning_of_arguments (tokens), call))
    return;
  split_arguments (tokens, &arguments);
  bool understood = arguments.length () == gimple_call_num_args (call);
  for (unsigned i = 0; understood && i < arguments.length (); i++)
    {
      if (i >= signature.count || !is_size (signature.letters[i]))
        continue;
      const extent &e = arguments[i];
      auto_vec<token> behind;
      if (e.to == e.from + 1 && tokens[e.from].kind == TOKEN_NAME
          && text_of_value (gimple_call_arg (call, i), tokens[e.from].text,
                            held, &behind))
        understood = measured_types (behind, 0, behind.length (), function,
                                     result);
      else
        understood = measured_types (tokens, e.from, e.to, function, result);
    }
  if (!understood)
    result->truncate (0);
}

} // namespace allocs
