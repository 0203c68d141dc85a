/* SPDX-License-Identifier: MIT */
/* The words for the numbers in descriptors.  A number of a later version is
   "?".  */

#ifndef ALLOCS_WORDS_H
#define ALLOCS_WORDS_H

#include <stddef.h>

#include <allocs/descriptor.h>

const char *role_word (unsigned role);
const char *kind_word (unsigned kind);
const char *origin_word (unsigned origin);
const char *finality_word (unsigned finality);
const char *type_form_word (unsigned form);
const char *type_source_word (unsigned source);

struct flag_word
{
  unsigned flag;
  const char *word;
};

/* Ended by a flag that is 0.  */
extern const struct flag_word site_flag_words[];
extern const struct flag_word entry_flag_words[];
extern const struct flag_word allocator_flag_words[];

#endif
