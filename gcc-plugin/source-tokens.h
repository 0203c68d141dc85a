/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an expression as the parser saw it: macros expanded.  */

#ifndef ALLOCS_SOURCE_TOKENS_H
#define ALLOCS_SOURCE_TOKENS_H

#include "gcc-headers.h"

namespace allocs {

enum token_kind
{
  TOKEN_NAME,
  TOKEN_NUMBER,
  TOKEN_STRING, /* or a character */
  TOKEN_PUNCTUATION
};

struct token
{
  token_kind kind;
  tree text; /* an identifier, whatever the kind */
};

/* True if T is spelled TEXT.  */
static inline bool
is_token (const token &t, const char *text)
{
  return strcmp (IDENTIFIER_POINTER (t.text), text) == 0;
}

/* Add the tokens of the expression at LOCATION to RESULT; false if the source
   is not at hand, or is not what was compiled.  */
bool source_tokens (location_t location, vec<token> *result);

/* The same for what follows LOCATION, up to the end of the statement or
   declaration: GCC places the initial value of a variable at its name.  */
bool source_tokens_behind (location_t location, vec<token> *result);

} // namespace allocs

#endif
