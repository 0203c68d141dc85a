/* SPDX-License-Identifier: MIT */
/* What a rule must tell: by a letter of its signature or by a word behind it,
   by one of them and not by two.  */

#include "internal.h"

#include <string.h>

/* A rule on its way; AT is where its signature stands.  */
struct draft
{
  struct config_reading *reading;
  const struct config_rule *rule;
  const char *at;
};

static bool
has (const struct draft *draft, char letter)
{
  return config_signature_find (&draft->rule->signature, letter) >= 0;
}

static bool
says (const struct draft *draft, enum config_word word)
{
  return draft->rule->words[word];
}

static bool
check_size (const struct draft *draft)
{
  bool letter = has (draft, 'Z'), word = says (draft, CONFIG_WORD_SIZE);
  bool typed = draft->rule->signature.result == 'T';
  if (letter + word + typed > 1)
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "the size is given by 'Z', by 'size=' or by the result 'T', "
                "not by two of them");
  else if (has (draft, 'N') && !letter && !word && !typed)
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "'N' counts elements, and nothing tells their size: it needs "
                "'Z', 'size=' or the result 'T'");
  else if (says (draft, CONFIG_WORD_UNIT) && !letter && !word)
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "'unit=' is the unit of a size: it needs 'Z' or 'size='");
  else
    return true;
  return false;
}

/* The roles that work on a pool.  */
static bool
needs_pool (enum allocs_role role)
{
  return role == ALLOCS_ROLE_CREATE || role == ALLOCS_ROLE_RESET
         || role == ALLOCS_ROLE_DESTROY || role == ALLOCS_ROLE_RENAME
         || role == ALLOCS_ROLE_MOVE || role == ALLOCS_ROLE_MERGE;
}

static bool
check_pool (const struct draft *draft)
{
  enum allocs_role role = draft->rule->role;
  bool creates = role == ALLOCS_ROLE_CREATE;
  int given = has (draft, 'C') + says (draft, CONFIG_WORD_CONTEXT)
              + (creates && draft->rule->signature.result == 'C')
              + (creates && has (draft, 'O'));
  if (given > 1)
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "the pool is given twice, by 'C'%s or 'context='",
                creates ? ", by 'O', by the result 'C'" : "");
  else if (!given && creates)
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "'create' gives no pool: it needs the result 'C', a parameter "
                "'O' that receives it, 'C' or 'context='");
  else if (!given && needs_pool (role))
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "'%s' needs the pool: 'C' or 'context='",
                config_role_key (role));
  else
    return true;
  return false;
}

static bool
gives_object (const struct draft *draft)
{
  char result = draft->rule->signature.result;
  return result == 'p' || result == 'T' || has (draft, 'P') || has (draft, 'R')
         || has (draft, 'O');
}

static bool
check_others (const struct draft *draft)
{
  enum allocs_role role = draft->rule->role;
  if ((role == ALLOCS_ROLE_MOVE || role == ALLOCS_ROLE_MERGE)
      && !has (draft, 'K'))
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "'%s' needs 'K', the pool that %s", config_role_key (role),
                role == ALLOCS_ROLE_MOVE ? "becomes the parent"
                                         : "receives the objects");
  else if (role == ALLOCS_ROLE_RENAME && !says (draft, CONFIG_WORD_NAME))
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "'rename' needs 'name=', the new name");
  else if (says (draft, CONFIG_WORD_CHAIN) && !has (draft, 'P'))
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "'chain=' needs 'P', the first object of the list");
  else if (role == ALLOCS_ROLE_ADOPT && !gives_object (draft))
    config_say (draft->reading, CONFIG_ERROR, draft->at,
                "'adopt' gives no object: the result 'p' or 'T', or a "
                "parameter 'P', 'R' or 'O'");
  else
    return true;
  return false;
}

/* Expressions.  */

/* Whether WORD of a rule with ROLE may be known only after the call.  */
static bool
may_be_late (enum config_word word, enum allocs_role role)
{
  switch (word)
    {
    case CONFIG_WORD_SIZE:
    case CONFIG_WORD_NAME:
    case CONFIG_WORD_LABEL:
    case CONFIG_WORD_WHEN:
      return true;
    case CONFIG_WORD_CONTEXT:
      return role == ALLOCS_ROLE_ALLOC || role == ALLOCS_ROLE_RESIZE
             || role == ALLOCS_ROLE_CREATE;
    default:
      return false;
    }
}

static bool
check_name (const struct draft *draft, const struct config_expression *e,
            bool may_wait)
{
  unsigned count = draft->rule->signature.count;
  bool is_open = count && draft->rule->signature.letters[count - 1] == '.';
  const char *at = draft->reading->line + e->place.column - 1;
  if (e->op == CONFIG_ARGUMENT && e->number > count && !is_open)
    config_say (draft->reading, CONFIG_ERROR, at,
                "there is no '%s': the signature has %u letter%s", e->name,
                count, count == 1 ? "" : "s");
  else if ((e->op == CONFIG_RESULT || e->op == CONFIG_AFTER) && !may_wait)
    config_say (draft->reading, CONFIG_ERROR, at,
                "this must be known before the call, so '%s' cannot stand in "
                "it",
                e->op == CONFIG_RESULT ? "result" : "after");
  else if (e->op == CONFIG_RESULT && !draft->rule->signature.result)
    config_say (draft->reading, CONFIG_ERROR, at,
                "the signature has no result");
  else
    return true;
  return false;
}

static bool
check_names (const struct draft *draft, const struct config_expression *e,
             bool may_wait)
{
  if (!e)
    return true;
  bool good = check_name (draft, e, may_wait);
  for (int i = 0; i < 3; i++)
    good = check_names (draft, e->operands[i], may_wait) && good;
  return good;
}

static bool
check_expressions (const struct draft *draft)
{
  bool good = true;
  for (int word = 0; word < CONFIG_WORDS; word++)
    good = check_names (draft, draft->rule->words[word],
                        may_be_late (word, draft->rule->role))
           && good;
  return good;
}

bool
config_check_operands (struct config_reading *reading,
                       const struct config_rule *rule, const char *at)
{
  struct draft draft = { reading, rule, at };
  return check_size (&draft) && check_pool (&draft) && check_others (&draft)
         && check_expressions (&draft);
}

bool
config_is_late (const struct config_expression *e)
{
  if (!e)
    return false;
  return e->op == CONFIG_RESULT || e->op == CONFIG_AFTER
         || config_is_late (e->operands[0]) || config_is_late (e->operands[1])
         || config_is_late (e->operands[2]);
}
