/* SPDX-License-Identifier: MIT */
/* What has no operator in front of it or behind it: literals, names, what
   stands in parentheses.  */

#include "expression.h"

#include <ctype.h>
#include <string.h>

static int
escape_value (char c)
{
  static const char from[] = "abfnrtv0\\'\"";
  static const char to[] = "\a\b\f\n\r\t\v\0\\'\"";
  const char *found = strchr (from, c);
  return found && c ? to[found - from] : -1;
}

/* Take the characters up to QUOTE into a string; NULL after a complaint.  */
static char *
take_quoted (struct parser *parser, char quote, size_t *ret_size)
{
  const char *at = parser->p;
  char *text
      = config_take (parser->reading->config, parser->end - parser->p + 1);
  size_t size = 0;
  for (parser->p++; parser->p < parser->end && *parser->p != quote;
       parser->p++)
    {
      int c = (unsigned char) *parser->p;
      if (c == '\\' && ++parser->p < parser->end)
        c = escape_value (*parser->p);
      if (c == -1 || parser->p == parser->end)
        {
          expression_fail (parser, parser->p - 1,
                           "unknown escape in this literal");
          return NULL;
        }
      text[size++] = c;
    }
  if (!expression_take (parser, quote == '"' ? "\"" : "'"))
    {
      expression_fail (parser, at, "this literal is never closed");
      return NULL;
    }
  *ret_size = size;
  return text;
}

static struct config_expression *
parse_character (struct parser *parser)
{
  struct config_expression *e
      = expression_make (parser, CONFIG_NUMBER, parser->p, NULL, NULL);
  const char *at = parser->p;
  size_t size;
  char *text = take_quoted (parser, '\'', &size);
  if (text && size != 1)
    return expression_fail (parser, at,
                            "one character stands between single quotes");
  if (text)
    e->number = (unsigned char)*text;
  return parser->failed ? NULL : e;
}

static struct config_expression *
parse_string (struct parser *parser)
{
  struct config_expression *e
      = expression_make (parser, CONFIG_STRING, parser->p, NULL, NULL);
  size_t size;
  const char *at = parser->p;
  char *text = take_quoted (parser, '"', &size);
  if (text && strlen (text) != size)
    return expression_fail (parser, at, "a string has no NUL inside");
  if (text)
    e->name = text;
  return parser->failed ? NULL : e;
}

static struct config_expression *
parse_number (struct parser *parser)
{
  const char *at = parser->p;
  struct config_expression *e
      = expression_make (parser, CONFIG_NUMBER, at, NULL, NULL);
  const char *p = at;
  while (p < parser->end && config_is_word (*p))
    p++;
  char *digits = config_copy (parser->reading->config, at, p - at), *rest;
  e->number = strtoull (digits, &rest, 0);
  rest += strspn (rest, "uUlL");
  parser->p = p;
  if (*rest || strlen (digits) > 20)
    return expression_fail (parser, at, "this is no integer");
  return e;
}

/* arg1, arg2, ...: 0 if NAME is none.  */
static unsigned
argument_number (struct config_span name)
{
  if (!config_begins_with (name.begin, name.end, "arg")
      || name.end - name.begin > 5 || name.end - name.begin < 4)
    return 0;
  unsigned n = 0;
  for (const char *p = name.begin + 3; p < name.end; p++)
    if (!isdigit ((unsigned char)*p))
      return 0;
    else
      n = n * 10 + (*p - '0');
  return n;
}

struct config_expression *
expression_parse_closing (struct parser *parser,
                          struct config_expression *inner, const char *open)
{
  if (inner && !expression_take (parser, ")"))
    return expression_fail (parser, open, "this '(' is never closed");
  return inner;
}

static struct config_expression *
parse_sizeof (struct parser *parser, const char *at)
{
  const char *open = parser->p;
  if (expression_peek (parser) != '(')
    return expression_make (parser, CONFIG_SIZEOF, at,
                            expression_parse_unary (parser), NULL);
  struct parser ahead = *parser;
  expression_take (&ahead, "(");
  struct config_span name = expression_name (&ahead);
  ahead.p = name.end;
  /* `sizeof (NAME)' is settled by the compiler.  */
  bool is_type = expression_is_type_word (name)
                 || (name.begin < name.end && !argument_number (name)
                     && (expression_peek (&ahead) == ')'
                         || expression_peek (&ahead) == '*'));
  if (!is_type)
    return expression_make (parser, CONFIG_SIZEOF, at,
                            expression_parse_unary (parser), NULL);
  expression_take (parser, "(");
  struct config_expression *type = expression_parse_type (parser);
  return expression_make (parser, CONFIG_SIZEOF, at,
                          expression_parse_closing (parser, type, open), NULL);
}

static struct config_expression *
parse_after (struct parser *parser, const char *at)
{
  const char *open = parser->p;
  if (!expression_take (parser, "("))
    return expression_fail (parser, at,
                            "'after' is followed by an expression in "
                            "parentheses: after (*arg2)");
  struct config_expression *inner = expression_parse (parser);
  return expression_make (parser, CONFIG_AFTER, at,
                          expression_parse_closing (parser, inner, open),
                          NULL);
}

static struct config_expression *
parse_named (struct parser *parser, struct config_span name)
{
  const char *at = name.begin;
  parser->p = name.end;
  if (config_span_is (name, "sizeof"))
    return parse_sizeof (parser, at);
  if (config_span_is (name, "after"))
    return parse_after (parser, at);
  unsigned number = argument_number (name);
  struct config_expression *e
      = expression_make (parser,
                         number                            ? CONFIG_ARGUMENT
                         : config_span_is (name, "this")   ? CONFIG_THIS
                         : config_span_is (name, "result") ? CONFIG_RESULT
                                                           : CONFIG_GLOBAL,
                         at, NULL, NULL);
  if (expression_peek (parser) == '(')
    return expression_fail (parser, parser->p,
                            "an expression calls no functions");
  if (e)
    {
      e->number = number;
      e->name = expression_copy (parser, name);
    }
  return e;
}

struct config_expression *
expression_parse_primary (struct parser *parser)
{
  char c = expression_peek (parser);
  const char *at = parser->p;
  if (isdigit ((unsigned char)c))
    return parse_number (parser);
  if (c == '\'')
    return parse_character (parser);
  if (c == '"')
    return parse_string (parser);
  if (expression_take (parser, "("))
    return expression_parse_closing (parser, expression_parse (parser), at);
  struct config_span name = expression_name (parser);
  if (name.begin == name.end)
    return expression_fail (
        parser, at,
        c ? "an operand of the expression is missing here"
          : "the expression ends where an operand is missing");
  return parse_named (parser, name);
}
