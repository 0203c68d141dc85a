/* SPDX-License-Identifier: MIT */
/* From bytes to lines, and from a line to a section header or to a key and its
   value.  A line with bytes that are no text is reported and left out.  */

#include "internal.h"

#include <ctype.h>
#include <string.h>

/* A file of which so many lines are no text is none.  */
enum { MOST_BAD_LINES = 3 };

/* The length of the UTF-8 sequence at P, or 0 if there is none.  */
static size_t
sequence_length (const unsigned char *p, size_t room)
{
  size_t length = p[0] < 0x80 ? 1 : p[0] < 0xc2 ? 0 : p[0] < 0xe0 ? 2
                  : p[0] < 0xf0 ? 3 : p[0] < 0xf5 ? 4 : 0;
  if (length > room)
    return 0;
  for (size_t i = 1; i < length; i++)
    if ((p[i] & 0xc0) != 0x80)
      return 0;
  /* Too long for what it says, half of a pair, or beyond the last one.  */
  bool wrong = (p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xf0 && p[1] < 0x90)
               || (p[0] == 0xed && p[1] > 0x9f)
               || (p[0] == 0xf4 && p[1] > 0x8f);
  return wrong ? 0 : length;
}

/* True if the SIZE bytes of the line are text; else say what is not.  */
static bool
is_text (struct config_reading *reading, size_t size)
{
  const unsigned char *line = (const unsigned char *) reading->line;
  size_t step;
  for (size_t i = 0; i < size; i += step)
    {
      step = sequence_length (line + i, size - i);
      const char *at = reading->line + i;
      if (step == 0)
        config_say (reading, CONFIG_ERROR, at,
                    "byte 0x%02x is not UTF-8 text", line[i]);
      else if (line[i] == 0)
        config_say (reading, CONFIG_ERROR, at,
                    "NUL byte: this is not a text file");
      else if (step == 1 && iscntrl (line[i]) && line[i] != '\t')
        config_say (reading, CONFIG_ERROR, at, "control character 0x%02x",
                    line[i]);
      else
        continue;
      reading->bad_lines++;
      return false;
    }
  return true;
}

/* A comment begins at the beginning of a line or behind a blank.  */
static struct config_span
without_comment (const char *line)
{
  struct config_span span = { line, line + strlen (line) };
  for (const char *p = line; *p; p++)
    if ((*p == ';' || *p == '#') && (p == line || config_is_blank (p[-1])))
      {
        span.end = p;
        break;
      }
  return config_trim (span);
}

static void
read_line (struct config_reading *reading)
{
  struct config_span span = without_comment (reading->line);
  if (span.begin == span.end)
    return;
  if (*span.begin == '[')
    {
      config_read_header (reading, span);
      return;
    }
  const char *equals = memchr (span.begin, '=', span.end - span.begin);
  if (!equals)
    {
      config_say (reading, CONFIG_ERROR, span.begin,
                  "this is neither 'KEY = VALUE' nor a '[section]'");
      return;
    }
  struct config_span key = { span.begin, equals };
  struct config_span value = { equals + 1, span.end };
  config_read_entry (reading, config_trim (key), config_trim (value));
}

/* Read the line of SIZE bytes at reading->line, which can be ended there.  */
static void
check_line (struct config_reading *reading, char *line, size_t size)
{
  if (size > 0 && line[size - 1] == '\r')
    size--;
  if (size > CONFIG_LONGEST_LINE)
    {
      line[CONFIG_LONGEST_LINE] = '\0';
      config_say (reading, CONFIG_ERROR, line + CONFIG_LONGEST_LINE,
                  "the line is longer than %d bytes", CONFIG_LONGEST_LINE);
      return;
    }
  line[size] = '\0';
  if (is_text (reading, size))
    read_line (reading);
}

/* Skip a byte order mark.  False, after a complaint, if it is one of another
   encoding.  */
static bool
skip_mark (struct config_reading *reading, char **text, const char *end)
{
  static const char mark[] = "\xef\xbb\xbf";
  if (config_begins_with (*text, end, mark))
    *text += strlen (mark);
  else if (config_begins_with (*text, end, "\xff\xfe")
           || config_begins_with (*text, end, "\xfe\xff"))
    {
      config_say (reading, CONFIG_ERROR, NULL,
                  "the text is UTF-16; a config is UTF-8");
      return false;
    }
  return true;
}

static bool
is_enough (struct config_reading *reading)
{
  if (reading->errors < CONFIG_MOST_ERRORS
      && reading->bad_lines < MOST_BAD_LINES)
    return false;
  config_say (reading, CONFIG_NOTE, NULL,
              "that is enough; the rest of the file is not read");
  return true;
}

void
config_read (struct config_reading *reading, char *text, size_t size)
{
  char *end = text + size;
  reading->number = 1;
  if (!skip_mark (reading, &text, end))
    return;
  for (; text < end && !is_enough (reading); reading->number++)
    {
      char *newline = memchr (text, '\n', end - text);
      char *next = newline ? newline + 1 : end;
      reading->line = text;
      check_line (reading, text, (newline ? newline : end) - text);
      text = next;
    }
}
