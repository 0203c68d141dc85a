/* SPDX-License-Identifier: MIT */
/* The little of printf that the runtime needs.  */

#include "text.h"

#include <string.h>

void
text_add_bytes (struct text *text, const char *bytes, size_t length)
{
  size_t left = text->size - 1 - text->length;
  if (length > left)
    length = left;
  memcpy (text->bytes + text->length, bytes, length);
  text->length += length;
  text->bytes[text->length] = '\0';
}

void
text_add (struct text *text, const char *string)
{
  text_add_bytes (text, string, strlen (string));
}

void
text_add_number (struct text *text, uint64_t number, unsigned base)
{
  char digits[64];
  size_t i = sizeof digits;
  do
    digits[--i] = "0123456789abcdef"[number % base];
  while (number /= base);
  text_add_bytes (text, digits + i, sizeof digits - i);
}
