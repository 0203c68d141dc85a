/* SPDX-License-Identifier: MIT */
/* The types in an expression: casts, sizeof, and the word `unit='.  */

#include "expression.h"

#include <ctype.h>
#include <string.h>

bool
expression_is_type_word (struct config_span name)
{
  static const char *const words[]
      = { "struct", "union", "enum",  "const", "volatile", "unsigned",
          "signed", "char",  "short", "int",   "long",     "float",
          "double", "void",  "_Bool", "bool" };
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (config_span_is (name, words[i]))
      return true;
  return false;
}

static bool
is_tag (struct config_span word)
{
  return config_span_is (word, "struct") || config_span_is (word, "union")
         || config_span_is (word, "enum");
}

/* The words of a type, with one blank between them, without qualifiers; NULL
   if there are none.  */
static const char *
take_type_words (struct parser *parser)
{
  const char *text = NULL;
  bool open = true;
  for (;;)
    {
      struct config_span word = expression_name (parser);
      bool known = expression_is_type_word (word);
      if (word.begin == word.end || !(known || open))
        return text;
      parser->p = word.end;
      if (config_span_is (word, "const") || config_span_is (word, "volatile"))
        continue;
      text = text ? config_join (parser->reading->config, "%s %.*s", text,
                                 SPAN (word))
                  : expression_copy (parser, word);
      open = is_tag (word);
    }
}

/* A type: its words and its stars.  */
struct config_expression *
expression_parse_type (struct parser *parser)
{
  expression_skip (parser);
  const char *at = parser->p;
  struct config_expression *type
      = expression_make (parser, CONFIG_TYPE, at, NULL, NULL);
  const char *text = take_type_words (parser);
  if (!text)
    return expression_fail (parser, at, "a type is missing here");
  type->name = text;
  while (expression_take (parser, "*"))
    type->number++;
  return type;
}

/* True if the parenthesis at the next place holds a type: (unsigned), (T *),
   or (T) in front of an operand.  */
bool
expression_type_follows (struct parser *parser)
{
  struct parser ahead = *parser;
  expression_take (&ahead, "(");
  struct config_span name = expression_name (&ahead);
  if (name.begin == name.end)
    return false;
  if (expression_is_type_word (name))
    return true;
  ahead.p = name.end;
  bool stars = false;
  while (expression_take (&ahead, "*"))
    stars = true;
  if (!expression_take (&ahead, ")"))
    return false;
  struct config_span next = expression_name (&ahead);
  return stars || expression_peek (&ahead) == '('
         || (next.begin < next.end && !config_is_known_word (next))
         || isdigit ((unsigned char)expression_peek (&ahead));
}
