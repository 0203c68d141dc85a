/* SPDX-License-Identifier: MIT */
/* What the files that read expressions share.  Functions that return an
   expression return NULL after a complaint.  */

#ifndef ALLOCS_CONFIG_EXPRESSION_H
#define ALLOCS_CONFIG_EXPRESSION_H

#include "internal.h"

/* Deeper ones are refused: nobody writes them.  */
enum
{
  EXPRESSION_DEEPEST = 64
};

/* Reads from P to END in the line of READING.  */
struct parser
{
  struct config_reading *reading;
  const char *p, *end;
  unsigned depth;
  bool failed; /* and has complained: nothing more is said */
};

/* expression-lex.c */

/* Say, once, what is wrong at AT.  */
struct config_expression *expression_fail (struct parser *parser,
                                           const char *at, const char *text);
void expression_skip (struct parser *parser);
/* The next character that is no blank; NUL at the end.  */
char expression_peek (struct parser *parser);
/* Take TEXT, if it is next.  */
bool expression_take (struct parser *parser, const char *text);
struct config_expression *expression_make (struct parser *parser,
                                           enum config_operator op,
                                           const char *at,
                                           struct config_expression *first,
                                           struct config_expression *second);
/* The identifier at the next place, C++'s qualified ones in one piece; empty
   if there is none.  */
struct config_span expression_name (struct parser *parser);
const char *expression_copy (struct parser *parser, struct config_span span);

/* expression-type.c */
struct config_expression *expression_parse_type (struct parser *parser);
bool expression_is_type_word (struct config_span name);
/* True if the parenthesis at the next place holds a type: (unsigned), (T *),
   or (T) in front of an operand.  */
bool expression_type_follows (struct parser *parser);

/* expression-operand.c */
struct config_expression *expression_parse_primary (struct parser *parser);
/* INNER, if the ')' for the one at OPEN is next.  */
struct config_expression *
expression_parse_closing (struct parser *parser,
                          struct config_expression *inner, const char *open);

/* expression.c */
struct config_expression *expression_parse (struct parser *parser);
struct config_expression *expression_parse_unary (struct parser *parser);

#endif
