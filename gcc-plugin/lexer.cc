/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where tokens of C begin and end in a line of text.  GCC's own lexer cannot be
   asked: it reads files once, from the beginning.  */

#include "lexer.h"

namespace allocs {

namespace {

bool
is_name_character (char c)
{
  return ISALNUM (c) || c == '_' || c == '$' || (c & 0x80);
}

size_t
name_length (const char *text, const char *end)
{
  const char *p = text;
  while (p < end && is_name_character (*p))
    p++;
  return p - text;
}

/* Numbers as the preprocessor takes them: 1.5e-3f.  */
size_t
number_length (const char *text, const char *end)
{
  const char *p = text;
  while (p < end
         && (is_name_character (*p) || *p == '.'
             || ((*p == '+' || *p == '-') && p > text
                 && strchr ("eEpP", p[-1]))))
    p++;
  return p - text;
}

size_t
string_length (const char *text, const char *end)
{
  for (const char *p = text + 1; p < end; p++)
    if (*p == '\\')
      p++;
    else if (*p == *text)
      return p + 1 - text;
  return 0;
}

size_t
comment_length (const char *text, const char *end)
{
  if (end - text < 2 || text[0] != '/')
    return 0;
  if (text[1] == '/')
    return end - text;
  if (text[1] != '*')
    return 0;
  for (const char *p = text + 2; p + 1 < end; p++)
    if (p[0] == '*' && p[1] == '/')
      return p + 2 - text;
  return 0;
}

} // namespace

size_t
blank_length (const char *text, const char *end)
{
  const char *p = text;
  while (p < end)
    if (ISSPACE (*p) || (*p == '\\' && p + 1 >= end - (end[-1] == '\r')))
      p++;
    else if (size_t length = comment_length (p, end))
      p += length;
    else
      break;
  return p - text;
}

size_t
token_length (const char *text, const char *end, token_kind *kind)
{
  *kind = TOKEN_PUNCTUATION;
  if (text >= end || (end - text > 1 && text[0] == '/' && text[1] == '*'))
    return 0;
  if (ISDIGIT (*text) || (*text == '.' && end - text > 1 && ISDIGIT (text[1])))
    {
      *kind = TOKEN_NUMBER;
      return number_length (text, end);
    }
  if (is_name_character (*text))
    {
      *kind = TOKEN_NAME;
      return name_length (text, end);
    }
  if (*text == '"' || *text == '\'')
    {
      *kind = TOKEN_STRING;
      return string_length (text, end);
    }
  return end - text > 1 && text[0] == '-' && text[1] == '>' ? 2 : 1;
}

} // namespace allocs
