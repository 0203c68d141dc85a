/* SPDX-License-Identifier: MIT */
/* The words for the numbers in descriptors.  */

#include "words.h"

/* The word at INDEX of WORDS, which has COUNT of them.  */
static const char *
word_at (const char *const *words, size_t count, unsigned index)
{
  return index < count && words[index] ? words[index] : "?";
}

#define COUNT(array) (sizeof array / sizeof *array)

const char *
role_word (unsigned role)
{
  static const char *const words[]
      = { [ALLOCS_ROLE_NONE] = "none",
#define ALLOCS_ROLE(id, value, key, meaning) [value] = key,
#include <allocs/roles.def>
#undef ALLOCS_ROLE
        };
  return word_at (words, COUNT (words), role);
}

const char *
kind_word (unsigned kind)
{
  static const char *const words[] = {
    [ALLOCS_KIND_NONE] = "none",
    [ALLOCS_KIND_ALLOCATOR] = "allocator",
    [ALLOCS_KIND_WRAPPER] = "wrapper",
  };
  return word_at (words, COUNT (words), kind);
}

const char *
origin_word (unsigned origin)
{
  static const char *const words[] = {
    [ALLOCS_ORIGIN_CONFIG] = "config",
    [ALLOCS_ORIGIN_ATTRIBUTE] = "attribute",
    [ALLOCS_ORIGIN_GCC_ATTRIBUTE] = "gcc-attribute",
  };
  return word_at (words, COUNT (words), origin);
}

const char *
finality_word (unsigned finality)
{
  static const char *const words[] = {
    [ALLOCS_FINALITY_UNKNOWN] = "unknown",
    [ALLOCS_FINALITY_PLAIN] = "plain",
    [ALLOCS_FINALITY_FINALISES] = "finalises",
  };
  return word_at (words, COUNT (words), finality);
}

const char *
type_form_word (unsigned form)
{
  static const char *const words[] = {
    [ALLOCS_TYPE_UNKNOWN] = "unknown",
    [ALLOCS_TYPE_SINGLE] = "single",
    [ALLOCS_TYPE_ARRAY] = "array",
    [ALLOCS_TYPE_HEADER_AND_ARRAY] = "header-and-array",
  };
  return word_at (words, COUNT (words), form);
}

const char *
type_source_word (unsigned source)
{
  static const char *const words[] = {
    [ALLOCS_TYPE_FROM_NOTHING] = "nothing",
    [ALLOCS_TYPE_FROM_RESULT] = "result",
    [ALLOCS_TYPE_FROM_CAST] = "cast",
    [ALLOCS_TYPE_FROM_USE] = "use",
    [ALLOCS_TYPE_FROM_SIZEOF] = "sizeof",
    [ALLOCS_TYPE_FROM_RULE] = "rule",
  };
  return word_at (words, COUNT (words), source);
}

const struct flag_word site_flag_words[] = {
  { ALLOCS_SITE_INDIRECT, "indirect" }, { ALLOCS_SITE_FORWARDED, "forwarded" },
  { ALLOCS_SITE_THROUGH, "through" },   { ALLOCS_SITE_SYSTEM, "system" },
  { ALLOCS_SITE_PRELOAD, "preload" },   { 0, NULL },
};

const struct flag_word entry_flag_words[] = {
  { ALLOCS_ENTRY_ANCHOR, "anchor" },
  { ALLOCS_ENTRY_FOREIGN, "foreign" },
  { ALLOCS_ENTRY_PREEMPTIBLE, "preemptible" },
  { ALLOCS_ENTRY_IN_PLACE, "in-place" },
  { 0, NULL },
};

const struct flag_word allocator_flag_words[] = {
  { ALLOCS_ALLOCATOR_STRICT, "strict" },
  { ALLOCS_ALLOCATOR_PRELOAD, "preload" },
  { 0, NULL },
};
