/* SPDX-License-Identifier: MIT */
/* Names of functions, as in C++: qualified, with template arguments, as an
   operator or a destructor.  They are only looked at as far as is needed to
   catch what cannot be meant.  */

#include "internal.h"

#include <ctype.h>
#include <string.h>

/* A star in template arguments, behind a word, makes a pointer type.  */
static bool
is_stray_star (struct config_span name, const char *p)
{
  const char *before = p;
  int depth = 0;
  for (const char *q = name.begin; q < p; q++)
    depth += *q == '<' ? 1 : *q == '>' ? -1 : 0;
  while (before > name.begin && (before[-1] == ' ' || before[-1] == '*'))
    before--;
  return depth <= 0 || before == name.begin || !config_is_word (before[-1]);
}

static bool
check_stars (struct config_reading *reading, struct config_span name)
{
  for (const char *p = name.begin; p < name.end; p++)
    if (*p == '*' && is_stray_star (name, p))
      {
        config_say (reading, CONFIG_ERROR, p,
                    "only the names of 'through' may hold '*'");
        return false;
      }
  return true;
}

/* The blank in NAME that has a word on both sides and stands in no template
   arguments and no brackets, or NULL.  */
static const char *
blank_between_words (struct config_span name)
{
  int depth = 0;
  for (const char *p = name.begin; p < name.end; p++)
    if (strchr ("<([", *p))
      depth++;
    else if (strchr (">)]", *p))
      depth--;
    else if (depth == 0 && p > name.begin && config_is_blank (*p)
             && config_is_word (p[-1])
             && config_is_word (*config_skip_blanks (p, name.end)))
      return p;
  return NULL;
}

/* Of two words with a blank between, the first is no part of a C++ name.  */
static bool
check_blanks (struct config_reading *reading, struct config_span name)
{
  struct config_span word = { NULL, blank_between_words (name) };
  if (!word.end)
    return true;
  word.begin = word.end;
  while (word.begin > name.begin && !config_is_blank (word.begin[-1]))
    word.begin--;
  static const char *const forms[] = { "func", "field", "var", "param" };
  struct config_nearest nearest = { word.begin, word.end - word.begin, 0, 0 };
  for (int i = 0; i < 4; i++)
    config_nearest_try (&nearest, forms[i]);
  config_say (reading, CONFIG_ERROR, word.begin,
              "'" SPAN_FORMAT "' in front of a name is none of 'func', "
              "'field', 'var', 'param'%s", SPAN (word),
              config_suggestion (&nearest));
  return false;
}

/* The operator that ends the name, or NULL.  */
static const char *
operator_in (struct config_span name)
{
  for (const char *p = name.begin; p < name.end; p++)
    if ((p == name.begin || !config_is_word (p[-1]))
        && config_begins_with (p, name.end, "operator")
        && (p + 8 == name.end || !config_is_word (p[8])))
      return p;
  return NULL;
}

/* The first character of NAME that no name of a function holds.  */
static const char *
bad_character (struct config_span name)
{
  static const char anonymous[] = "(anonymous namespace)";
  int depth = 0;
  for (const char *p = name.begin; p < name.end; p++)
    if (config_begins_with (p, name.end, anonymous))
      p += strlen (anonymous) - 1;
    else if (!config_is_word (*p) && !strchr ("<>:~*, \t", *p)
             && !(depth > 0 && strchr ("&[]", *p)))
      return p;
    else
      depth += *p == '<' ? 1 : *p == '>' ? -1 : 0;
  return NULL;
}

/* The first character that no operator holds, in what stands behind the word
   `operator' in NAME: signs, or new, delete and types.  */
static const char *
bad_operator_character (struct config_span name)
{
  const char *begin
    = config_skip_blanks (name.begin + strlen ("operator"), name.end);
  bool is_sign = begin < name.end && !config_is_word (*begin);
  for (const char *p = begin; p < name.end; p++)
    if (!strchr (is_sign ? "+-*/%^&|~!=<>,()[] \t" : "*&:<>,[] \t", *p)
        && (is_sign || !config_is_word (*p)))
      return p;
  return begin < name.end ? NULL : name.end;
}

/* The first comma of NAME that stands in no template arguments.  */
static const char *
comma_in (struct config_span name)
{
  int depth = 0;
  for (const char *p = name.begin; p < name.end; p++)
    if (*p == ',' && depth <= 0)
      return p;
    else
      depth += *p == '<' ? 1 : *p == '>' ? -1 : 0;
  return NULL;
}

/* The first colon of NAME that is not one of two.  */
static const char *
lone_colon_in (struct config_span name)
{
  for (const char *p = name.begin; p < name.end; p++)
    if (*p == ':' && p + 1 < name.end && p[1] == ':')
      p++;
    else if (*p == ':')
      return p;
  return NULL;
}

static bool
check_characters (struct config_reading *reading, struct config_span name,
                  enum config_stars stars)
{
  const char *bad = bad_character (name);
  const char *comma = comma_in (name);
  if (!bad)
    bad = lone_colon_in (name);
  char first = *name.begin;
  bool begins_well = !isdigit ((unsigned char) first)
                     && (config_is_word (first) || strchr ("~:(", first)
                         || (first == '*' && stars == CONFIG_STARS));
  if (bad && *bad == '.')
    config_say (reading, CONFIG_ERROR, bad,
                "the name of a function has no '.'; for a call through a "
                "field write 'field TYPE.FIELD'");
  else if (comma)
    config_say (reading, CONFIG_ERROR, comma,
                "only one entry may stand on a line");
  else if (bad || !begins_well)
    config_say (reading, CONFIG_ERROR, bad ? bad : name.begin,
                "'" SPAN_FORMAT "' is not the name of a function",
                SPAN (name));
  else
    return stars == CONFIG_STARS || check_stars (reading, name);
  return false;
}

bool
config_check_function (struct config_reading *reading,
                       struct config_span name, enum config_stars stars)
{
  if (name.begin == name.end)
    {
      config_say (reading, CONFIG_ERROR, name.begin, "a name is missing here");
      return false;
    }
  const char *operator = operator_in (name);
  struct config_span scope = { name.begin, operator ? operator : name.end };
  const char *bad
    = operator ? bad_operator_character ((struct config_span) { operator,
                                                                name.end })
               : NULL;
  if (bad)
    config_say (reading, CONFIG_ERROR, bad, "'" SPAN_FORMAT "' is no operator",
                SPAN (((struct config_span) { operator, name.end })));
  return !bad
         && (scope.begin == scope.end
             || (check_blanks (reading, scope)
                 && check_characters (reading, scope, stars)));
}
