/* SPDX-License-Identifier: MIT */
/* Pieces of a line, and the words in them.  */

#include "internal.h"

#include <string.h>

bool
config_is_blank (char c)
{
  return c == ' ' || c == '\t';
}

struct config_span
config_trim (struct config_span span)
{
  while (span.begin < span.end && config_is_blank (*span.begin))
    span.begin++;
  while (span.begin < span.end && config_is_blank (span.end[-1]))
    span.end--;
  return span;
}

bool
config_span_is (struct config_span span, const char *word)
{
  size_t size = span.end - span.begin;
  return size == strlen (word) && memcmp (span.begin, word, size) == 0;
}

struct config_span
config_next_word (struct config_span *rest)
{
  struct config_span word = config_trim (*rest);
  rest->end = word.end;
  rest->begin = word.begin;
  while (rest->begin < rest->end && !config_is_blank (*rest->begin))
    rest->begin++;
  word.end = rest->begin;
  *rest = config_trim (*rest);
  return word;
}
