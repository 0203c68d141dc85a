/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The code for the words of a rule: `size=arg1->size' and the like.  */

#ifndef ALLOCS_RULE_WORDS_H
#define ALLOCS_RULE_WORDS_H

#include "evaluate.h"
#include "allocs/hooks.h"

namespace allocs {

/* What the words of RULE give, enum allocs_operand, and which of that is known
   only after the call.  */
unsigned computed_operands (const config_rule *rule);
unsigned late_operands (const config_rule *rule);

/* Let IN be the definition of FUNCTION, which obeys RULE, or WHERE, a function
   that has the same parameters.  */
void note_definition (surroundings &in, const config_rule *rule, tree function,
                      tree where);

/* Writes what the words of a rule give to a call.  Functions return a
   statement, or NULL where there is nothing to do.  */
class word_code
{
public:
  /* WHERE says what the arguments are, and in the end what the result is;
     VARIABLE holds the call.  */
  word_code (surroundings &where, tree variable) : in (where), call (variable)
  {
  }

  /* To be run before enter.  */
  tree before ();

  /* To be run before leave, if the call has returned; can be asked for several
     times.  */
  tree after ();

  /* VALUE, a variable, becomes what a call that is skipped returns; NULL: the
     rule does not say that.  */
  tree skipped (tree value);

  /* Variables of `before' that `after' reads, to be declared around both.  */
  auto_vec<tree> variables;

private:
  tree word (allocs_call_word which);
  tree store (allocs_call_word which, uint64_t value);
  tree fail (unsigned operands);
  void compute (tree *list, config_word which);
  void keep (tree *list, config_word which);
  void multiply_by_unit (tree *list);

  surroundings &in;
  tree call;
  hash_map<const config_expression *, tree> kept, none;
};

} // namespace allocs

#endif
