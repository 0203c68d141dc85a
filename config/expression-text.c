/* SPDX-License-Identifier: MIT */
/* Expressions written out, in one form: with blanks around operators and with
   no more parentheses than C needs.  */

#include "internal.h"

#include <string.h>

enum
{
  PREFIX = 11,
  POSTFIX = 12,
  CONDITIONAL = 0
};

static const struct
{
  const char *text;
  int precedence;
} operators[] = {
#define CONFIG_BINARY(id, text, precedence, code)                             \
  [CONFIG_##id] = { text, precedence },
#include "expression.def"
#undef CONFIG_BINARY
  [CONFIG_CONDITIONAL] = { "?", CONDITIONAL },
  [CONFIG_DEREFERENCE] = { "*", PREFIX },
  [CONFIG_ADDRESS] = { "&", PREFIX },
  [CONFIG_NEGATE] = { "-", PREFIX },
  [CONFIG_COMPLEMENT] = { "~", PREFIX },
  [CONFIG_NOT] = { "!", PREFIX },
  [CONFIG_CAST] = { "", PREFIX },
};

static int
precedence_of (const struct config_expression *e)
{
  bool listed
      = e->op < sizeof operators / sizeof *operators && operators[e->op].text;
  return listed ? operators[e->op].precedence : POSTFIX;
}

/* Write E, in parentheses if it binds less tightly than PRECEDENCE.  */
static void
write_operand (FILE *stream, const struct config_expression *e, int precedence)
{
  bool loose = precedence_of (e) < precedence;
  if (loose)
    putc ('(', stream);
  config_write_expression (stream, e);
  if (loose)
    putc (')', stream);
}

static void
write_string (FILE *stream, const char *text)
{
  static const char from[] = "\a\b\f\n\r\t\v\\\"";
  static const char to[] = "abfnrtv\\\"";
  putc ('"', stream);
  for (; *text; text++)
    {
      const char *found = strchr (from, *text);
      if (found)
        fprintf (stream, "\\%c", to[found - from]);
      else
        putc (*text, stream);
    }
  putc ('"', stream);
}

static void
write_type (FILE *stream, const struct config_expression *type)
{
  fputs (type->name, stream);
  if (type->number)
    putc (' ', stream);
  for (uint64_t i = 0; i < type->number; i++)
    putc ('*', stream);
}

static void
write_conditional (FILE *stream, const struct config_expression *e)
{
  write_operand (stream, e->operands[0], CONDITIONAL + 1);
  fputs (" ? ", stream);
  config_write_expression (stream, e->operands[1]);
  fputs (" : ", stream);
  config_write_expression (stream, e->operands[2]);
}

static void
write_operator (FILE *stream, const struct config_expression *e)
{
  int precedence = operators[e->op].precedence;
  if (precedence != PREFIX)
    {
      write_operand (stream, e->operands[0], precedence);
      fprintf (stream, " %s ", operators[e->op].text);
      write_operand (stream, e->operands[1], precedence + 1);
      return;
    }
  fputs (operators[e->op].text, stream);
  /* Two signs must not become one.  */
  if (e->op != CONFIG_CAST && e->op == e->operands[0]->op)
    putc (' ', stream);
  if (e->op == CONFIG_CAST)
    {
      putc ('(', stream);
      write_type (stream, e->operands[1]);
      fputs (") ", stream);
    }
  write_operand (stream, e->operands[0], PREFIX);
}

static void
write_inside (FILE *stream, const char *before,
              const struct config_expression *e, const char *after)
{
  fputs (before, stream);
  config_write_expression (stream, e);
  fputs (after, stream);
}

void
config_write_expression (FILE *stream, const struct config_expression *e)
{
  switch (e->op)
    {
    case CONFIG_NUMBER:
      fprintf (stream, "%llu", (unsigned long long)e->number);
      break;
    case CONFIG_STRING:
      write_string (stream, e->name);
      break;
    case CONFIG_ARGUMENT:
    case CONFIG_THIS:
    case CONFIG_RESULT:
    case CONFIG_GLOBAL:
      fputs (e->name, stream);
      break;
    case CONFIG_TYPE:
      write_type (stream, e);
      break;
    case CONFIG_MEMBER:
    case CONFIG_ARROW:
      write_operand (stream, e->operands[0], POSTFIX);
      fprintf (stream, "%s%s", e->op == CONFIG_ARROW ? "->" : ".", e->name);
      break;
    case CONFIG_INDEX:
      write_operand (stream, e->operands[0], POSTFIX);
      write_inside (stream, "[", e->operands[1], "]");
      break;
    case CONFIG_SIZEOF:
      write_inside (stream, "sizeof (", e->operands[0], ")");
      break;
    case CONFIG_AFTER:
      write_inside (stream, "after (", e->operands[0], ")");
      break;
    case CONFIG_CONDITIONAL:
      write_conditional (stream, e);
      break;
    default:
      write_operator (stream, e);
    }
}

char *
config_expression_text (const struct config_expression *e)
{
  char *text;
  size_t size;
  FILE *stream = open_memstream (&text, &size);
  if (!stream)
    config_out_of_memory ();
  config_write_expression (stream, e);
  fclose (stream);
  return text;
}
