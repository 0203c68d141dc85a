/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens of C in a line of text.  */

#ifndef ALLOCS_LEXER_H
#define ALLOCS_LEXER_H

#include "gcc-headers.h"
#include "source-tokens.h"

namespace allocs {

/* The length of the token at the beginning of TEXT, which ends at END; 0 if
   there is none: the end, or a comment or a string that goes on in the next
   line.  *KIND becomes its kind.  */
size_t token_length (const char *text, const char *end, token_kind *kind);

/* What precedes the next token in TEXT: blanks, comments, and a backslash at
   the end of the line.  */
size_t blank_length (const char *text, const char *end);

} // namespace allocs

#endif
