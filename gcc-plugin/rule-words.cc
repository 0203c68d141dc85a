/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The code for the words of a rule.  Each word stores into one word of the
   call, or says in `unknown' that it cannot be told.  */

#include "rule-words.h"

#include "state.h"
#include "visible-names.h"

namespace allocs {

namespace {

/* What each word gives.  */
struct meaning
{
  config_word word;
  unsigned operand;
  allocs_call_word place;
};

const meaning meanings[] = {
  { CONFIG_WORD_SIZE, ALLOCS_OPERAND_BYTES, ALLOCS_CALL_bytes },
  { CONFIG_WORD_CONTEXT, ALLOCS_OPERAND_POOL, ALLOCS_CALL_pool },
  { CONFIG_WORD_NAME, ALLOCS_OPERAND_TEXT, ALLOCS_CALL_text },
  { CONFIG_WORD_LABEL, ALLOCS_OPERAND_TEXT, ALLOCS_CALL_text },
  { CONFIG_WORD_WHEN, ALLOCS_OPERAND_CONDITION, ALLOCS_CALL_condition },
  { CONFIG_WORD_CHAIN, ALLOCS_OPERAND_LINK, ALLOCS_CALL_link },
};

const meaning &
meaning_of (config_word word)
{
  const meaning *m = meanings;
  while (m->word != word)
    m++;
  return *m;
}

/* A unit goes where a number of elements would: the runtime multiplies.  */
bool
unit_is_count (const config_rule *rule)
{
  return rule->words[CONFIG_WORD_UNIT]
         && config_signature_find (&rule->signature, 'N') < 0;
}

void
append (tree *list, tree statement)
{
  if (!*list)
    *list = alloc_stmt_list ();
  append_to_statement_list (statement, list);
}

} // namespace

unsigned
computed_operands (const config_rule *rule)
{
  unsigned operands = unit_is_count (rule) ? ALLOCS_OPERAND_COUNT : 0;
  for (const meaning &m : meanings)
    if (rule->words[m.word])
      operands |= m.operand;
  return operands;
}

unsigned
late_operands (const config_rule *rule)
{
  unsigned operands = 0;
  for (const meaning &m : meanings)
    if (config_is_late (rule->words[m.word]))
      operands |= m.operand;
  return operands;
}

void
note_definition (surroundings &in, const config_rule *rule, tree function,
                 tree where)
{
  in.rule = rule;
  in.function = where;
  in.has_this = TREE_CODE (TREE_TYPE (function)) == METHOD_TYPE;
  in.is_definition = true;
  in.result = NULL_TREE;
  tree q = DECL_ARGUMENTS (function);
  for (tree p = DECL_ARGUMENTS (where); p; p = DECL_CHAIN (p))
    {
      tree type = TREE_TYPE (q);
      bool same = type == TREE_TYPE (p) || AGGREGATE_TYPE_P (type)
                  || variably_modified_type_p (type, function);
      in.arguments.safe_push (same ? p : fold_convert (type, p));
      q = DECL_CHAIN (q);
    }
}

tree
word_code::word (allocs_call_word which)
{
  return call_word (call, which);
}

/* call.WHICH = VALUE;  */
tree
word_code::store (allocs_call_word which, uint64_t value)
{
  return build2 (MODIFY_EXPR, word_type (), word (which),
                 build_int_cstu (word_type (), value));
}

/* call.unknown |= OPERANDS;  */
tree
word_code::fail (unsigned operands)
{
  tree lhs = word (ALLOCS_CALL_unknown);
  tree value = build2 (BIT_IOR_EXPR, word_type (), lhs,
                       build_int_cstu (word_type (), operands));
  return build2 (MODIFY_EXPR, word_type (), unshare_expr (lhs), value);
}

/* The value of the word WHICH, now.  */
void
word_code::compute (tree *list, config_word which)
{
  const meaning &m = meaning_of (which);
  const config_expression *e = in.rule->words[which];
  evaluation code (in, config_is_late (e) ? kept : none);
  if (config_is_late (e))
    code.unless (word (ALLOCS_CALL_unknown), m.operand);
  code.assign (word (m.place), e);
  append (list, code.finish (fail (m.operand)));
}

/* What the late word WHICH needs of the time before the call.  */
void
word_code::keep (tree *list, config_word which)
{
  const meaning &m = meaning_of (which);
  evaluation code (in, kept);
  code.keep (in.rule->words[which]);
  for (tree var : code.kept_variables)
    {
      variables.safe_push (var);
      append (list, build2 (MODIFY_EXPR, TREE_TYPE (var), var,
                            build_zero_cst (TREE_TYPE (var))));
    }
  append (list, code.finish (fail (m.operand)));
  append (list, store (m.place, which == CONFIG_WORD_WHEN));
}

void
word_code::multiply_by_unit (tree *list)
{
  const config_expression *unit = in.rule->words[CONFIG_WORD_UNIT];
  config_expression size = config_expression ();
  size.op = CONFIG_SIZEOF;
  size.operands[0] = unit;
  size.place = unit->place;
  evaluation code (in, none);
  if (unit_is_count (in.rule))
    code.assign (word (ALLOCS_CALL_count), &size);
  else
    code.multiply (word (ALLOCS_CALL_bytes), &size);
  append (list, code.finish (fail (ALLOCS_OPERAND_BYTES)));
}

tree
word_code::before ()
{
  tree list = NULL_TREE;
  if (!computed_operands (in.rule) && !in.rule->words[CONFIG_WORD_UNIT])
    return NULL_TREE;
  append (&list, store (ALLOCS_CALL_unknown, 0));
  for (const meaning &m : meanings)
    if (!in.rule->words[m.word])
      continue;
    else if (config_is_late (in.rule->words[m.word]))
      keep (&list, m.word);
    else
      compute (&list, m.word);
  if (in.rule->words[CONFIG_WORD_UNIT]
      && !(late_operands (in.rule) & ALLOCS_OPERAND_BYTES))
    multiply_by_unit (&list);
  return list;
}

tree
word_code::after ()
{
  tree list = NULL_TREE;
  for (const meaning &m : meanings)
    if (config_is_late (in.rule->words[m.word]))
      compute (&list, m.word);
  if (in.rule->words[CONFIG_WORD_UNIT]
      && late_operands (in.rule) & ALLOCS_OPERAND_BYTES)
    multiply_by_unit (&list);
  return list;
}

tree
word_code::skipped (tree value)
{
  const config_expression *e = in.rule->words[CONFIG_WORD_SKIPPED];
  if (!e)
    return NULL_TREE;
  evaluation code (in, none);
  code.assign (value, e);
  return code.finish (build2 (MODIFY_EXPR, TREE_TYPE (value), value,
                              build_zero_cst (TREE_TYPE (value))));
}

} // namespace allocs
