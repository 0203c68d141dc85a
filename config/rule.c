/* SPDX-License-Identifier: MIT */
/* Entries: the value of a key that names a role, made into a rule.

       [func] [FILE:]NAME[(PARAMETERS)](LETTERS)RESULT WORDS
       field TYPE.FIELD(LETTERS)RESULT WORDS
       var NAME[.FIELD...](LETTERS)RESULT WORDS
       param FUNCTION.PARAMETER(LETTERS)RESULT WORDS

   The last pair of parentheses is the signature, one before it the parameter
   list of a C++ function.  */

#include "internal.h"

#include <string.h>

static const struct
{
  const char *word;
  enum config_form form;
} forms[] = {
  { "func", CONFIG_FUNCTION },
  { "field", CONFIG_FIELD },
  { "var", CONFIG_VARIABLE },
  { "param", CONFIG_PARAMETER },
};

enum { FORMS = sizeof forms / sizeof *forms };

/* The form that VALUE begins with, which is then taken away.  A function may
   be called `field', too: its name is not followed by another.  */
static enum config_form
take_form (struct config_span *value)
{
  struct config_span rest = *value;
  struct config_span word = config_next_word (&rest);
  for (int i = 0; i < FORMS; i++)
    if (config_span_is (word, forms[i].word) && rest.begin < rest.end
        && *rest.begin != '(')
      {
        *value = rest;
        return forms[i].form;
      }
  return CONFIG_FUNCTION;
}

/* The colon behind the FILE of FILE:NAME, or NULL.  */
static const char *
file_colon (struct config_span name)
{
  const char *colon = memchr (name.begin, ':', name.end - name.begin);
  bool scope = colon && colon + 1 < name.end && colon[1] == ':';
  return scope ? NULL : colon;
}

static bool
take_file (struct config_reading *reading, struct config_rule *rule,
           struct config_span *name)
{
  const char *colon = file_colon (*name);
  if (!colon)
    return true;
  if (rule->form != CONFIG_FUNCTION)
    {
      config_say (reading, CONFIG_ERROR, name->begin,
                  "only a function can be told apart by its file");
      return false;
    }
  struct config_span file
    = config_trim ((struct config_span) { name->begin, colon });
  if (file.begin == file.end)
    {
      config_say (reading, CONFIG_ERROR, colon,
                  "a file is missing in front of ':'");
      return false;
    }
  rule->file = config_copy (reading->config, file.begin, file.end - file.begin);
  *name = config_trim ((struct config_span) { colon + 1, name->end });
  return true;
}

static bool
read_name (struct config_reading *reading, struct config_rule *rule,
           struct config_span name, enum config_stars stars)
{
  if (!take_file (reading, rule, &name))
    return false;
  bool good = rule->form == CONFIG_FUNCTION
                ? config_check_function (reading, name, stars)
                : config_check_member (reading, name, rule->form);
  if (!good)
    return false;
  rule->name = config_plain_name (reading, name);
  rule->place = config_place_at (reading, name.begin);
  return true;
}

/* What stands between the parentheses at the beginning of *REST, which then
   begins behind them.  False, after a complaint, if they do not close.  */
static bool
take_group (struct config_reading *reading, struct config_span *rest,
            struct config_span *ret_group)
{
  const char *close = config_closing (rest->begin, rest->end);
  if (!close)
    {
      config_say (reading, CONFIG_ERROR, rest->begin,
                  "this '(' is never closed");
      return false;
    }
  *ret_group = config_trim ((struct config_span) { rest->begin + 1, close });
  rest->begin = close + 1;
  return true;
}

static bool
another_group (struct config_span rest)
{
  rest = config_trim (rest);
  return rest.begin < rest.end && *rest.begin == '(';
}

static bool
take_parameters (struct config_reading *reading, struct config_rule *rule,
                 struct config_span *rest)
{
  struct config_span list;
  if (rule->form != CONFIG_FUNCTION)
    {
      config_say (reading, CONFIG_ERROR, rest->begin,
                  "only a function has a parameter list");
      return false;
    }
  if (!take_group (reading, rest, &list))
    return false;
  *rest = config_trim (*rest);
  rule->parameters = config_plain_name (reading, list);
  return true;
}

/* Take the parameter list, if there is one, and the signature away from *REST.
   False, after a complaint, if they are not well formed.  */
static bool
take_groups (struct config_reading *reading, struct config_rule *rule,
             struct config_span *rest, struct config_span *ret_letters)
{
  struct config_span behind = *rest;
  if (!take_group (reading, &behind, ret_letters))
    return false;
  if (another_group (behind))
    {
      if (!take_parameters (reading, rule, rest))
        return false;
      behind = *rest;
      if (!take_group (reading, &behind, ret_letters))
        return false;
    }
  if (another_group (behind))
    {
      config_say (reading, CONFIG_ERROR, config_trim (behind).begin,
                  "nothing may stand in parentheses behind the signature");
      return false;
    }
  *rest = behind;
  return true;
}

/* Take what follows ')' up to the next blank away from *REST.  */
static bool
take_result (struct config_reading *reading, struct config_span *rest,
             struct config_span *ret_result)
{
  const char *end = rest->begin;
  while (end < rest->end && *end != ' ' && *end != '\t')
    end++;
  *ret_result = (struct config_span) { rest->begin, end };
  *rest = config_trim ((struct config_span) { end, rest->end });
  const char *comma = memchr (ret_result->begin, ',', end - ret_result->begin);
  const char *comment = ret_result->begin + strcspn (ret_result->begin, ";#");
  struct config_span behind = *rest;
  struct config_span word = config_next_word (&behind);
  bool apart = ret_result->begin == end && word.end - word.begin == 1;
  if (comma)
    config_say (reading, CONFIG_ERROR, comma,
                "only one entry may stand on a line");
  else if (comment < end)
    config_say (reading, CONFIG_ERROR, comment,
                "a comment begins behind a blank");
  else if (apart)
    config_say (reading, CONFIG_ERROR, word.begin,
                "the result stands right behind ')', without a blank");
  return !comma && comment >= end && !apart;
}

static bool
read_signature (struct config_reading *reading, struct config_rule *rule,
                struct config_span rest)
{
  struct config_span letters, result;
  if (!take_groups (reading, rule, &rest, &letters)
      || !take_result (reading, &rest, &result))
    return false;
  rule->has_signature = true;
  bool good = config_read_signature (reading, rule->role, letters, result,
                                     &rule->signature);
  good = config_read_words (reading, rule, rest) && good;
  return good && config_check_operands (reading, rule, letters.begin);
}

static void
add_rule (struct config_reading *reading, const struct config_rule *rule)
{
  /* Behind a wrong header.  */
  if (!rule->section->place.line)
    return;
  struct config_rule *copy = config_take (reading->config, sizeof *copy);
  *copy = *rule;
  *reading->layer->rules_end = copy;
  reading->layer->rules_end = &copy->read_next;
}

static struct config_rule
new_rule (struct config_reading *reading, enum allocs_role role)
{
  return (struct config_rule) {
    .section = reading->section,
    .role = role,
  };
}

void
config_read_rule (struct config_reading *reading, enum allocs_role role,
                  struct config_span value)
{
  struct config_rule rule = new_rule (reading, role);
  rule.form = take_form (&value);
  struct config_span rest = { config_name_end (value), value.end };
  struct config_span name
    = config_trim ((struct config_span) { value.begin, rest.begin });
  if (!read_name (reading, &rule, name, CONFIG_NO_STARS))
    return;
  if (rest.begin == rest.end)
    {
      config_say (reading, CONFIG_ERROR, name.end,
                  "'%s' has no signature: one letter for each parameter, as "
                  "in '(Z)p'", rule.name);
      return;
    }
  if (read_signature (reading, &rule, rest))
    add_rule (reading, &rule);
}

static void
read_through_item (struct config_reading *reading, struct config_span item,
                   void *data)
{
  struct config_rule rule = new_rule (reading, ALLOCS_ROLE_THROUGH);
  (void) data;
  rule.form = take_form (&item);
  if (rule.form != CONFIG_FUNCTION)
    {
      config_say (reading, CONFIG_ERROR, item.begin,
                  "'through' names functions only");
      return;
    }
  struct config_span rest = { config_name_end (item), item.end };
  struct config_span name
    = config_trim ((struct config_span) { item.begin, rest.begin });
  if (!read_name (reading, &rule, name, CONFIG_STARS)
      || (rest.begin < rest.end && !take_parameters (reading, &rule, &rest)))
    return;
  if (rest.begin < rest.end)
    config_say (reading, CONFIG_ERROR, rest.begin,
                "a function of 'through' has no signature and no words");
  else
    add_rule (reading, &rule);
}

void
config_read_through (struct config_reading *reading, struct config_span value)
{
  config_each_item (reading, value, read_through_item, NULL);
}
