/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a pointer.  */

#ifndef ALLOCS_USES_H
#define ALLOCS_USES_H

#include "gcc-headers.h"
#include "allocs/descriptor.h"

namespace allocs {

/* The statements of a function body, not yet in SSA form, in which each of its
   variables is used as it is.  The body is walked when the first question is
   asked.  */
class uses
{
public:
  /* Of the sequence SEQ and all sequences in it.  */
  explicit uses (gimple_seq seq) : body (seq) {}
  ~uses ();

  /* What a pointer that is put into VAR points to; *SOURCE is how that is
     known.  NULL if nothing says it, or two things say different.  */
  tree kept_as (tree var, allocs_type_source *source);

private:
  static tree note_statement (gimple_stmt_iterator *, bool *,
                              walk_stmt_info *);
  void note (tree var, gimple *stmt);
  void walk ();
  bool holds_one_value (tree var);

  gimple_seq body;
  bool walked = false;
  hash_map<tree, vec<gimple *> > list;
  hash_map<tree, unsigned> values_of; /* how many each variable gets */
};

/* What POINTER, a type, points to, unqualified; NULL if it is void or no
   pointer.  */
tree pointed_to (tree pointer);

/* True if TYPE is that of bytes, which is what anything can be had as.  */
bool is_byte (tree type);

} // namespace allocs

#endif
