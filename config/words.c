/* SPDX-License-Identifier: MIT */
/* The words behind a signature: WORD or WORD=EXPR.  */

#include "internal.h"

#include <string.h>

static void
set_finalises (struct config_rule *rule)
{
  rule->finality = ALLOCS_FINALITY_FINALISES;
}

static void
set_plain (struct config_rule *rule)
{
  rule->finality = ALLOCS_FINALITY_PLAIN;
}

/* A word without SET belongs to the language but not to this version.  */
static const struct word
{
  const char *name;
  enum allocs_role role; /* of the entries that may have it; NONE: any */
  void (*set) (struct config_rule *rule);
  bool has_value;
} words[] = {
  { "finalises", ALLOCS_ROLE_FREE, set_finalises, false },
  { "plain", ALLOCS_ROLE_FREE, set_plain, false },
  { "keeps", ALLOCS_ROLE_FREE, NULL, false },
  { "frees", ALLOCS_ROLE_RESIZE, NULL, false },
  { "size", ALLOCS_ROLE_NONE, NULL, true },
  { "unit", ALLOCS_ROLE_NONE, NULL, true },
  { "context", ALLOCS_ROLE_NONE, NULL, true },
  { "name", ALLOCS_ROLE_NONE, NULL, true },
  { "label", ALLOCS_ROLE_NONE, NULL, true },
  { "when", ALLOCS_ROLE_NONE, NULL, true },
  { "chain", ALLOCS_ROLE_NONE, NULL, true },
  { "skipped", ALLOCS_ROLE_NONE, NULL, true },
};

enum { WORDS = sizeof words / sizeof *words };

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

static const char *
role_key (enum allocs_role role)
{
  switch (role)
    {
#define ALLOCS_ROLE(id, value, key, meaning)                                  \
    case ALLOCS_ROLE_##id:                                                    \
      return key;
#include <allocs/roles.def>
#undef ALLOCS_ROLE
    default:
      return "";
    }
}

static bool
read_word (struct config_reading *reading, struct config_rule *rule,
           struct config_span name, bool has_value)
{
  const struct word *word = find_word (reading, name);
  if (!word)
    return false;
  if (!word->set)
    config_say (reading, CONFIG_ERROR, name.begin,
                "'%s%s' is not supported by this version of allocs",
                word->name, word->has_value ? "=" : "");
  else if (word->role != rule->role)
    config_say (reading, CONFIG_ERROR, name.begin,
                "'%s' is a word for '%s', not for '%s'", word->name,
                role_key (word->role), role_key (rule->role));
  else if (has_value)
    config_say (reading, CONFIG_ERROR, name.end,
                "'%s' takes no value", word->name);
  else if (rule->finality)
    config_say (reading, CONFIG_ERROR, name.begin,
                "'%s' contradicts the word before, or repeats it", word->name);
  else
    {
      word->set (rule);
      return true;
    }
  return false;
}

bool
config_read_words (struct config_reading *reading, struct config_rule *rule,
                   struct config_span rest)
{
  bool good = true;
  while (rest.begin < rest.end)
    {
      struct config_span word = config_next_word (&rest);
      const char *equals
        = memchr (word.begin, '=', word.end - word.begin);
      if (equals)
        word.end = equals;
      good = read_word (reading, rule, word, equals) && good;
      /* An expression may hold blanks, so what follows is no word.  */
      if (equals || !good)
        break;
    }
  return good;
}
