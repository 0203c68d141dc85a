/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules in force in this compilation, arranged for the questions that
   recognition asks.  */

#ifndef ALLOCS_RULES_H
#define ALLOCS_RULES_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* A list of rules, weakest layer last; owned by rules.cc.  */
typedef vec<const config_rule *> rule_list;

/* Read the configs that the options and the environment name, over the
   built-in one, and add them to the dependencies of the output.  False, after
   errors at the places of the mistakes, if they cannot be used.  */
bool read_rules ();

/* The rules for functions whose plain name (name.h) is NAME; NULL if none.  */
const rule_list *rules_for_name (const char *name);

/* The rules whose names hold a `*'.  */
const rule_list &pattern_rules ();

/* The rules of one form other than function.  */
const rule_list &rules_of_form (config_form form);

/* The rules that calls through any pointer may obey by their type: alloc and
   resize rules of functions that have a size argument and return the pointer.
   A function that stores it is as any (void *, size_t, int).  */
const rule_list &type_rules ();

/* The merged config as text, without the places its lines came from, and the
   hash of that.  */
const char *rules_text ();
uint64_t rules_hash ();

/* The section called NAME, or NULL.  */
const config_section *configured_section (const char *name);

/* True if a config says that there is no rule for the function NAME.  */
bool is_ignored (const char *name);

/* True if RULE is from a file or a variable of the user's, not from the
   built-in config.  */
bool is_users_rule (const config_rule *rule);

/* Call F for each rule of the user's.  */
void each_users_rule (void (*f) (const config_rule *, void *), void *data);

} // namespace allocs

#endif
