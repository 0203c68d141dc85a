/* SPDX-License-Identifier: MIT */
/* Reads expressions, the values of words such as `size=arg1->size': C without
   calls, assignment and side effects.

   An expression ends where no operator follows an operand, so the words behind
   it need no comma.  What its names mean only the compiler knows; in (NAME) X
   the parentheses can be nothing but a cast, since there are no calls.  */

#include "expression.h"

#include <string.h>

static const struct binary
{
  enum config_operator op;
  const char *text;
  int precedence;
} binaries[] = {
#define CONFIG_BINARY(id, text, precedence, code)                             \
  { CONFIG_##id, text, precedence },
#include "expression.def"
#undef CONFIG_BINARY
};

static const struct
{
  char sign;
  enum config_operator op;
} prefixes[] = {
  { '*', CONFIG_DEREFERENCE }, { '&', CONFIG_ADDRESS }, { '-', CONFIG_NEGATE },
  { '~', CONFIG_COMPLEMENT },  { '!', CONFIG_NOT },
};

static struct config_expression *
parse_member (struct parser *parser, struct config_expression *base,
              enum config_operator op, const char *at)
{
  struct config_span name = expression_name (parser);
  if (name.begin == name.end)
    return expression_fail (parser, parser->p,
                            "the name of a field is missing here");
  parser->p = name.end;
  struct config_expression *e = expression_make (parser, op, at, base, NULL);
  if (e)
    e->name = expression_copy (parser, name);
  return e;
}

static struct config_expression *
parse_postfix (struct parser *parser)
{
  struct config_expression *e = expression_parse_primary (parser);
  while (e)
    {
      expression_skip (parser);
      const char *at = parser->p;
      if (expression_take (parser, "->"))
        e = parse_member (parser, e, CONFIG_ARROW, at);
      else if (expression_take (parser, "++")
               || expression_take (parser, "--"))
        return expression_fail (parser, at, "an expression changes nothing");
      else if (expression_take (parser, "."))
        e = parse_member (parser, e, CONFIG_MEMBER, at);
      else if (expression_take (parser, "["))
        {
          e = expression_make (parser, CONFIG_INDEX, at, e,
                               expression_parse (parser));
          if (e && !expression_take (parser, "]"))
            return expression_fail (parser, at, "this '[' is never closed");
        }
      else
        break;
    }
  return e;
}

static struct config_expression *
parse_cast (struct parser *parser)
{
  const char *at = parser->p;
  expression_take (parser, "(");
  struct config_expression *type
      = expression_parse_closing (parser, expression_parse_type (parser), at);
  return expression_make (parser, CONFIG_CAST, at,
                          expression_parse_unary (parser), type);
}

static struct config_expression *
parse_prefixed (struct parser *parser)
{
  char c = expression_peek (parser);
  const char *at = parser->p;
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (c == prefixes[i].sign)
      {
        parser->p++;
        return expression_make (parser, prefixes[i].op, at,
                                expression_parse_unary (parser), NULL);
      }
  return c == '(' && expression_type_follows (parser) ? parse_cast (parser)
                                                      : parse_postfix (parser);
}

struct config_expression *
expression_parse_unary (struct parser *parser)
{
  if (parser->failed)
    return NULL;
  if (++parser->depth > EXPRESSION_DEEPEST)
    return expression_fail (parser, parser->p,
                            "this expression is nested too deeply");
  struct config_expression *e = parse_prefixed (parser);
  parser->depth--;
  return e;
}

static const struct binary *
binary_at (struct parser *parser)
{
  expression_skip (parser);
  for (size_t i = 0; i < sizeof binaries / sizeof *binaries; i++)
    if (config_begins_with (parser->p, parser->end, binaries[i].text))
      return &binaries[i];
  return NULL;
}

/* An expression of operators that bind as tightly as PRECEDENCE or more.  */
static struct config_expression *
parse_binary (struct parser *parser, int precedence)
{
  struct config_expression *left = expression_parse_unary (parser);
  const struct binary *b;
  while (left && (b = binary_at (parser)) && b->precedence >= precedence)
    {
      const char *at = parser->p;
      parser->p += strlen (b->text);
      if (expression_peek (parser) == '=')
        return expression_fail (parser, at, "an expression assigns nothing");
      left = expression_make (parser, b->op, at, left,
                              parse_binary (parser, b->precedence + 1));
    }
  return left;
}

static struct config_expression *
parse_conditional (struct parser *parser)
{
  struct config_expression *test = parse_binary (parser, 1);
  expression_skip (parser);
  const char *at = parser->p;
  if (!test || !expression_take (parser, "?"))
    return test;
  struct config_expression *then = expression_parse (parser);
  if (then && !expression_take (parser, ":"))
    return expression_fail (parser, at, "this '?' has no ':'");
  struct config_expression *e
      = expression_make (parser, CONFIG_CONDITIONAL, at, test, then);
  struct config_expression *otherwise = expression_parse (parser);
  if (e)
    e->operands[2] = otherwise;
  return parser->failed ? NULL : e;
}

struct config_expression *
expression_parse (struct parser *parser)
{
  if (parser->failed)
    return NULL;
  if (++parser->depth > EXPRESSION_DEEPEST)
    return expression_fail (parser, parser->p,
                            "this expression is nested too deeply");
  struct config_expression *e = parse_conditional (parser);
  parser->depth--;
  return e;
}

/* What follows must be the next word, or nothing.  */
static bool
ends_well (struct parser *parser)
{
  char c = expression_peek (parser);
  bool well = !c || config_is_word (c);
  if (well)
    return true;
  if (c == '=')
    expression_fail (parser, parser->p, "an expression assigns nothing");
  else
    expression_fail (parser, parser->p, "this belongs to no expression");
  return false;
}

static const struct config_expression *
finish (struct parser *parser, struct config_expression *e,
        struct config_span *rest)
{
  if (!e || parser->failed || !ends_well (parser))
    return NULL;
  rest->begin = parser->p;
  return e;
}

const struct config_expression *
config_read_expression (struct config_reading *reading,
                        struct config_span *rest)
{
  struct parser parser = { reading, rest->begin, rest->end, 0, false };
  return finish (&parser, expression_parse (&parser), rest);
}

const struct config_expression *
config_read_type (struct config_reading *reading, struct config_span *rest)
{
  struct parser parser = { reading, rest->begin, rest->end, 0, false };
  return finish (&parser, expression_parse_type (&parser), rest);
}
