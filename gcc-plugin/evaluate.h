/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions of a config as code: trees that the gimplifier lowers.  */

#ifndef ALLOCS_EVALUATE_H
#define ALLOCS_EVALUATE_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* The type in which integers are computed.  */
tree number_type (bool is_unsigned);

/* Where an expression is evaluated.  */
struct surroundings
{
  const config_rule *rule;
  tree function; /* that the code is for: temporaries belong to it */
  auto_vec<tree> arguments;
  tree result;     /* NULL before the call */
  bool has_this;   /* the first argument is `this' */
  bool is_definition; /* not around a call */
};

/* The code of one expression: statements, and the value at the end of them.  A
   null pointer on the way, and what this unit cannot know, leads to the label
   UNKNOWN.  Integers are computed in 64 bits.  */
class evaluation
{
public:
  evaluation (surroundings &where,
              hash_map<const config_expression *, tree> &known)
    : in (where), kept (known), list (alloc_stmt_list ()),
      unknown (artificial_label ())
  {
  }

  /* TARGET, a register or memory of a scalar type, becomes E.  */
  void assign (tree target, const config_expression *e);

  /* TARGET becomes TARGET times E.  */
  void multiply (tree target, const config_expression *e);

  /* What of E does not depend on what the call does is put into variables, for
     the evaluation that comes after the call.  */
  void keep (const config_expression *e) { keep (e, false); }

  /* if (WORD & BITS) goto unknown;  */
  void unless (tree word, uint64_t bits);

  /* { the statements; goto done; unknown: OTHERWISE; done: }  OTHERWISE may be
     NULL.  */
  tree finish (tree otherwise);

  /* The variables that keep made, to be declared by the caller.  */
  auto_vec<tree> kept_variables;

private:
  tree artificial_label ();
  void add (tree statement) { append_to_statement_list (statement, &list); }
  void set (tree lvalue, tree value);
  tree declare (tree type);
  tree hold (tree value);
  tree give_up (const config_expression *e, const char *why,
                const char *name = NULL);

  void keep (const config_expression *e, bool under_after);
  void keep_value (const config_expression *e);
  tree place (const config_expression *e);
  tree leaf (const config_expression *e);
  tree memory (const config_expression *e);
  tree operation (const config_expression *e);
  tree address (const config_expression *e);
  tree value (const config_expression *e);
  tree promoted (const config_expression *e, tree value);
  tree argument (const config_expression *e, unsigned number);
  tree global (const config_expression *e);
  tree field (const config_expression *e, tree aggregate);
  tree not_null (tree pointer);
  tree pointed_to (const config_expression *e, tree pointer);
  tree size_of (const config_expression *e);
  tree cast (const config_expression *e);
  tree binary (const config_expression *e, tree_code code);
  tree plus (const config_expression *e, tree pointer, tree offset,
             bool negate);
  tree difference (const config_expression *e, tree left, tree right);
  tree choose (const config_expression *e, const config_expression *then,
               const config_expression *otherwise);
  tree truth (const config_expression *e);
  void branch (tree condition, tree then, tree otherwise);
  tree unary (const config_expression *e, tree_code code);
  void label (tree label) { add (build1 (LABEL_EXPR, void_type_node, label)); }
  tree go (tree label) { return build1 (GOTO_EXPR, void_type_node, label); }

  surroundings &in;
  hash_map<const config_expression *, tree> &kept;
  auto_vec<tree> variables;
  tree list;
  tree unknown;
  bool failed = false;
};

} // namespace allocs

#endif
