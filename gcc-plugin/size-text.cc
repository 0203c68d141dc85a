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

/* The text of what gives SIZE its value, if that is one assignment.  */
bool
text_of_value (tree size, values &held, vec<token> *result)
{
  tree value = held.expression (size);
  gimple *stmt = held.definition (value);
  return stmt && is_gimple_assign (stmt)
         && source_tokens (gimple_location (stmt), result);
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
  if (!lang_GNU_C () || !source_tokens (gimple_location (call), &tokens))
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
          && text_of_value (gimple_call_arg (call, i), held, &behind))
        understood = measured_types (behind, 0, behind.length (), function,
                                     result);
      else
        understood = measured_types (tokens, e.from, e.to, function, result);
    }
  if (!understood)
    result->truncate (0);
}

} // namespace allocs
