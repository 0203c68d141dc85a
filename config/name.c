/* SPDX-License-Identifier: MIT */
/* Names: where one ends, how it is written out, and whether one of a field, a
   variable or a parameter is well formed (function-name.c has the others).  */

#include "internal.h"

#include <ctype.h>
#include <string.h>

bool
config_is_word (char c)
{
  return isalnum ((unsigned char) c) || c == '_' || c == '$' || (c & 0x80);
}

bool
config_begins_with (const char *p, const char *end, const char *text)
{
  size_t size = strlen (text);
  return (size_t) (end - p) >= size && memcmp (p, text, size) == 0;
}

const char *
config_skip_blanks (const char *p, const char *end)
{
  while (p < end && (*p == ' ' || *p == '\t'))
    p++;
  return p;
}

/* P stands at the word `operator': skip it and the signs behind it, so that
   operator() and operator< open nothing.  */
static const char *
skip_operator (const char *p, const char *end)
{
  p = config_skip_blanks (p + strlen ("operator"), end);
  if (p < end && *p == '(')
    {
      const char *close = config_skip_blanks (p + 1, end);
      return close < end && *close == ')' ? close + 1 : p;
    }
  while (p < end && strchr ("+-*/%^&|~!=<>,", *p))
    p++;
  return p;
}

const char *
config_name_end (struct config_span value)
{
  const char *p = value.begin;
  int depth = 0;
  while (p < value.end)
    {
      bool word_begins = p == value.begin || !config_is_word (p[-1]);
      if (word_begins && config_begins_with (p, value.end, "operator")
          && !(p + 8 < value.end && config_is_word (p[8])))
        {
          p = skip_operator (p, value.end);
          continue;
        }
      if (config_begins_with (p, value.end, "(anonymous namespace)"))
        p += strlen ("(anonymous namespace)") - 1;
      else if (*p == '<')
        depth++;
      else if (*p == '>' && depth > 0)
        depth--;
      else if (*p == '(' && depth == 0)
        break;
      p++;
    }
  return p;
}

const char *
config_closing (const char *open, const char *end)
{
  int depth = 0;
  for (const char *p = open; p < end; p++)
    if (*p == '(')
      depth++;
    else if (*p == ')' && --depth == 0)
      return p;
  return NULL;
}

static const char *const member_usage[] = {
  [CONFIG_FUNCTION] = "NAME",
  [CONFIG_FIELD] = "field TYPE.FIELD",
  [CONFIG_VARIABLE] = "var NAME or var NAME.FIELD",
  [CONFIG_PARAMETER] = "param FUNCTION.PARAMETER",
};

static bool
is_member (struct config_span name)
{
  for (const char *p = name.begin; p < name.end; p++)
    {
      bool part_begins = p == name.begin || p[-1] == '.';
      bool fits = config_is_word (*p) || (*p == ':' && !part_begins)
                  || (*p == '.' && !part_begins && p + 1 < name.end);
      if (!fits || (part_begins && isdigit ((unsigned char) *p)))
        return false;
    }
  return name.begin < name.end;
}

static unsigned
count_dots (struct config_span name)
{
  unsigned dots = 0;
  for (const char *p = name.begin; p < name.end; p++)
    dots += *p == '.';
  return dots;
}

bool
config_check_member (struct config_reading *reading, struct config_span name,
                     enum config_form form)
{
  static const char *const tags[] = { "struct ", "union ", "class ", "enum " };
  for (int i = 0; i < 4; i++)
    if (config_begins_with (name.begin, name.end, tags[i]))
      {
        config_say (reading, CONFIG_ERROR, name.begin,
                    "a type stands here by its name alone, without '%.*s'",
                    (int) strlen (tags[i]) - 1, tags[i]);
        return false;
      }
  bool fits = is_member (name)
              && (form == CONFIG_VARIABLE || count_dots (name) == 1);
  if (!fits)
    config_say (reading, CONFIG_ERROR, name.begin,
                "'" SPAN_FORMAT "' is not of the form '%s'", SPAN (name),
                member_usage[form]);
  return fits;
}

const char *
config_plain_name (struct config_reading *reading, struct config_span name)
{
  char *copy
    = config_copy (reading->config, name.begin, name.end - name.begin);
  char *end = copy;
  for (const char *p = copy; *p; p++)
    {
      bool blank = *p == ' ' || *p == '\t';
      const char *next = blank ? config_skip_blanks (p, p + strlen (p)) : p;
      if (blank && end > copy && config_is_word (end[-1])
          && config_is_word (*next))
        *end++ = ' ';
      p = next;
      if (!*p)
        break;
      *end++ = *p;
    }
  *end = '\0';
  return copy;
}
