/* SPDX-License-Identifier: MIT */
/* A string that is put together in a buffer of fixed size; what does not fit
   is cut.  It ends with NUL at any time.  */

#ifndef RUNTIME_TEXT_H
#define RUNTIME_TEXT_H

#include <stddef.h>
#include <stdint.h>

struct text
{
  char *bytes;
  size_t size, length;
};

/* An empty one in the array BUFFER.  */
#define TEXT_IN(buffer)                                                       \
  {                                                                           \
    (buffer), sizeof (buffer), 0                                              \
  }

void text_add_bytes (struct text *text, const char *bytes, size_t length);
void text_add (struct text *text, const char *string);
void text_add_number (struct text *text, uint64_t number, unsigned base);

#endif
