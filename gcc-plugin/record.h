/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of candidates as text, and the section of them: the form that
   include/allocs/candidate.h describes.  Knows words and lines, not what they
   say.  */

#ifndef ALLOCS_RECORD_H
#define ALLOCS_RECORD_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* A record that grows word by word.  */
class record
{
public:
  /* Begin a line of KIND.  */
  void line (char kind);

  void word (const char *text);
  void word (unsigned number);

  /* The next characters of the last word.  */
  void add (char c) { text.safe_push (c); }
  void add (const char *more);

  /* The key of FUNCTION.  */
  void key (tree function);

  /* RULE as a word; NULL: an empty one.  */
  void rule (const config_rule *rule);

  /* Put the record into the section, once.  */
  void finish ();

private:
  auto_vec<char, 400> text;
};

/* Hand the section to the compiler, if there is anything in it.  */
void emit_records ();

} // namespace allocs

#endif
