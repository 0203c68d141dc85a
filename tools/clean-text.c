/* SPDX-License-Identifier: MIT */
/* Makes any bytes fit to be shown.  This knows the shape of UTF-8 and nothing
   of locales: the JSON that we print is UTF-8 in every locale.  */

#include "clean-text.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

struct character
{
  unsigned bytes; /* 0: no character begins here */
  uint32_t code;
};

/* The shapes of a first byte; LEAST tells overlong forms.  */
static const struct shape
{
  unsigned char mask, value, bytes;
  uint32_t least;
} shapes[] = {
  { 0x80, 0x00, 1, 0x0 },
  { 0xe0, 0xc0, 2, 0x80 },
  { 0xf0, 0xe0, 3, 0x800 },
  { 0xf8, 0xf0, 4, 0x10000 },
};

static struct character
read_shape (const unsigned char *s, const struct shape *shape)
{
  const struct character none = { 0, 0 };
  uint32_t code = *s & (unsigned char)~shape->mask;
  for (unsigned i = 1; i < shape->bytes; i++)
    {
      /* The final NUL is no continuation, so this stops at the end.  */
      if ((s[i] & 0xc0) != 0x80)
        return none;
      code = code << 6 | (s[i] & 0x3f);
    }
  if (code < shape->least || code > 0x10ffff
      || (code >= 0xd800 && code <= 0xdfff))
    return none;
  return (struct character){ shape->bytes, code };
}

static struct character
read_character (const unsigned char *s)
{
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
    if ((*s & shapes[i].mask) == shapes[i].value)
      return read_shape (s, &shapes[i]);
  return (struct character){ 0, 0 };
}

static bool
may_stay (struct character c, enum clean_purpose purpose)
{
  bool is_control = c.code < 0x20 || (c.code >= 0x7f && c.code < 0xa0);
  if (c.bytes == 0)
    return false;
  return !is_control || purpose == CLEAN_FOR_JSON
         || (purpose == CLEAN_LINES && c.code == '\n');
}

char *
clean_text (const char *s, enum clean_purpose purpose)
{
  const char *replacement = purpose == CLEAN_FOR_JSON ? "\xef\xbf\xbd" : "?";
  size_t length = strlen (s);
  char *copy = new_items (3 * length + 1, 1);
  char *end = copy;
  while (*s)
    {
      struct character c = read_character ((const unsigned char *)s);
      if (!may_stay (c, purpose))
        {
          end = stpcpy (end, replacement);
          s += c.bytes ? c.bytes : 1;
          continue;
        }
      end = mempcpy (end, s, c.bytes);
      s += c.bytes;
    }
  return copy;
}

void
print_clean (const char *s)
{
  char *clean = clean_text (s, CLEAN_FOR_TERMINAL);
  fputs (clean, stdout);
  free (clean);
}
