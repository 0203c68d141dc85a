/* SPDX-License-Identifier: MIT */
/* The words and signs of an expression.  */

#include "expression.h"

#include <ctype.h>
#include <string.h>

/* Say, once, what is wrong at AT.  */
struct config_expression *
expression_fail (struct parser *parser, const char *at, const char *text)
{
  if (!parser->failed)
    config_say (parser->reading, CONFIG_ERROR, at, "%s", text);
  parser->failed = true;
  return NULL;
}

void
expression_skip (struct parser *parser)
{
  parser->p = config_skip_blanks (parser->p, parser->end);
}

/* The next character that is no blank; NUL at the end.  */
char
expression_peek (struct parser *parser)
{
  expression_skip (parser);
  return parser->p < parser->end ? *parser->p : '\0';
}

bool
expression_take (struct parser *parser, const char *text)
{
  expression_skip (parser);
  if (!config_begins_with (parser->p, parser->end, text))
    return false;
  parser->p += strlen (text);
  return true;
}

struct config_expression *
expression_make (struct parser *parser, enum config_operator op,
                 const char *at, struct config_expression *first,
                 struct config_expression *second)
{
  struct config_expression *e
      = config_take (parser->reading->config, sizeof *e);
  e->op = op;
  e->operands[0] = first;
  e->operands[1] = second;
  e->place = config_place_at (parser->reading, at);
  return parser->failed ? NULL : e;
}

/* The identifier at the next place, C++'s qualified ones in one piece; empty
   if there is none.  */
struct config_span
expression_name (struct parser *parser)
{
  expression_skip (parser);
  const char *p = parser->p;
  if (p < parser->end && isdigit ((unsigned char)*p))
    return (struct config_span){ p, p };
  for (;;)
    {
      while (p < parser->end && config_is_word (*p))
        p++;
      if (p == parser->p || !config_begins_with (p, parser->end, "::")
          || p + 2 >= parser->end || !config_is_word (p[2]))
        return (struct config_span){ parser->p, p };
      p += 2;
    }
}

const char *
expression_copy (struct parser *parser, struct config_span span)
{
  return config_copy (parser->reading->config, span.begin,
                      span.end - span.begin);
}
