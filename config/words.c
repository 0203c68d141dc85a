/* SPDX-License-Identifier: MIT */
/* The words behind a signature: WORD, WORD=EXPR, WORD=TYPE.  */

#include "internal.h"

#include <string.h>

#define ROLE(role) (1u << ALLOCS_ROLE_##role)

enum value
{
  NO_VALUE,
  EXPRESSION,
  TYPE
};

static const struct word
{
  const char *name;
  unsigned roles; /* of the entries that may have it */
  enum value value;
  int id; /* enum config_word or enum config_flag */
} words[] = {
#define CONFIG_WORD(id, name, roles, value)                                   \
  { name, roles, value, CONFIG_WORD_##id },
#define CONFIG_FLAG(id, name, roles) { name, roles, NO_VALUE, CONFIG_##id },
#include "words.def"
#undef CONFIG_WORD
#undef CONFIG_FLAG
};

enum
{
  WORDS = sizeof words / sizeof *words
};

bool
config_is_known_word (struct config_span name)
{
  for (int i = 0; i < WORDS; i++)
    if (config_span_is (name, words[i].name))
      return true;
  return false;
}

static const struct word *
find_word (struct config_reading *reading, struct config_span name)
{
  struct config_nearest nearest = { name.begin, name.end - name.begin, 0, 0 };
  for (int i = 0; i < WORDS; i++)
    if (config_span_is (name, words[i].name))
      return &words[i];
    else
      config_nearest_try (&nearest, words[i].name);
  config_say (reading, CONFIG_ERROR, name.begin,
              "unknown word '" SPAN_FORMAT "' behind the signature%s",
              SPAN (name), config_suggestion (&nearest));
  return NULL;
}

/* The keys of the roles in ROLES: "'alloc', 'resize'".  */
static const char *
role_keys (struct config_reading *reading, unsigned roles)
{
  const char *text = NULL;
#define ALLOCS_ROLE(id, value, key, meaning)                                  \
  if (roles & ROLE (id))                                                      \
    text = config_join (reading->config, "%s%s'%s'", text ? text : "",        \
                        text ? ", " : "", key);
#include <allocs/roles.def>
#undef ALLOCS_ROLE
  return text;
}

/* Words that say the same thing exclude each other.  */
static bool
is_said (const struct config_rule *rule, const struct word *word)
{
  const unsigned finality = CONFIG_FINALISES | CONFIG_PLAIN;
  if (word->value)
    return rule->words[word->id];
  unsigned same = word->id & finality ? finality : (unsigned)word->id;
  return rule->flags & same;
}

static bool
may_say (struct config_reading *reading, const struct config_rule *rule,
         const struct word *word, struct config_span at, bool has_value)
{
  if (!(word->roles & 1u << rule->role))
    config_say (reading, CONFIG_ERROR, at.begin,
                "'%s' is a word for %s, not for '%s'", word->name,
                role_keys (reading, word->roles),
                config_role_key (rule->role));
  else if (has_value && !word->value)
    config_say (reading, CONFIG_ERROR, at.end, "'%s' takes no value",
                word->name);
  else if (!has_value && word->value)
    config_say (reading, CONFIG_ERROR, at.begin, "'%s' takes a value: %s=%s",
                word->name, word->name,
                word->value == TYPE ? "TYPE" : "EXPRESSION");
  else if (is_said (rule, word))
    config_say (reading, CONFIG_ERROR, at.begin,
                "'%s' contradicts a word before, or repeats it", word->name);
  else
    return true;
  return false;
}

/* Take WORD, and its value, into RULE; *REST begins behind them.  */
static bool
read_word (struct config_reading *reading, struct config_rule *rule,
           const struct word *word, struct config_span *rest)
{
  switch (word->value)
    {
    case NO_VALUE:
      rule->flags |= word->id;
      return true;
    case EXPRESSION:
      rule->words[word->id] = config_read_expression (reading, rest);
      break;
    case TYPE:
      rule->words[word->id] = config_read_type (reading, rest);
      break;
    }
  *rest = config_trim (*rest);
  return rule->words[word->id];
}

/* The word at the beginning of *REST, which then begins behind it, or behind
   its `='.  */
static struct config_span
take_word (struct config_span *rest, bool *ret_has_value)
{
  const char *p = rest->begin;
  while (p < rest->end && (config_is_word (*p) || *p == '-'))
    p++;
  if (p == rest->begin)
    p++;
  struct config_span word = { rest->begin, p };
  *ret_has_value = p < rest->end && *p == '=';
  rest->begin = p + *ret_has_value;
  *rest = config_trim (*rest);
  return word;
}

bool
config_read_words (struct config_reading *reading, struct config_rule *rule,
                   struct config_span rest)
{
  while (rest.begin < rest.end)
    {
      bool has_value;
      struct config_span at = take_word (&rest, &has_value);
      const struct word *word = find_word (reading, at);
      if (!word || !may_say (reading, rule, word, at, has_value)
          || !read_word (reading, rule, word, &rest))
        return false;
    }
  return true;
}

static const char *
name_of (bool has_value, int id)
{
  for (const struct word *word = words; word < words + WORDS; word++)
    if (!word->value == !has_value && word->id == id)
      return word->name;
  return "";
}

const char *
config_word_name (enum config_word word)
{
  return name_of (true, word);
}

const char *
config_flag_name (enum config_flag flag)
{
  return name_of (false, flag);
}

void
config_write_words (FILE *stream, const struct config_rule *rule)
{
  for (const struct word *word = words; word < words + WORDS; word++)
    if (word->value && rule->words[word->id])
      {
        fprintf (stream, " %s=", word->name);
        config_write_expression (stream, rule->words[word->id]);
      }
    else if (!word->value && rule->flags & word->id)
      fprintf (stream, " %s", word->name);
}
