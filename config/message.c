/* SPDX-License-Identifier: MIT */
/* What is said of a config: messages at a place, and the word that a misspelt
   one was perhaps meant to be.  */

#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
config_report (const struct config_reporter *reporter, struct config *config,
               enum config_severity severity, struct config_place place,
               const char *line_text, const char *format, va_list arguments)
{
  char *text;
  if (vasprintf (&text, format, arguments) < 0)
    config_out_of_memory ();
  if (severity == CONFIG_ERROR)
    config->has_errors = true;
  if (reporter && reporter->report)
    reporter->report (reporter->data, severity, place, text, line_text);
  free (text);
}

void
config_say (struct config_reading *reading, enum config_severity severity,
            const char *at, const char *format, ...)
{
  if (severity == CONFIG_ERROR)
    {
      reading->layer->errors++;
      reading->errors++;
    }
  va_list arguments;
  va_start (arguments, format);
  config_report (reading->layer->reporter, reading->config, severity,
                 config_place_at (reading, at), reading->line, format,
                 arguments);
  va_end (arguments);
}

void
config_say_at (struct config_layer *layer, enum config_severity severity,
               struct config_place place, const char *format, ...)
{
  if (severity == CONFIG_ERROR)
    layer->errors++;
  layer->said++;
  va_list arguments;
  va_start (arguments, format);
  config_report (layer->reporter, layer->config, severity, place, NULL, format,
                 arguments);
  va_end (arguments);
}

struct config_place
config_place_at (const struct config_reading *reading, const char *at)
{
  struct config_place place = { reading->file, reading->number, 0 };
  if (at && reading->line)
    place.column = at - reading->line + 1;
  return place;
}

enum { LONGEST_WORD = 40 };

static unsigned
least (unsigned a, unsigned b, unsigned c)
{
  unsigned d = a < b ? a : b;
  return d < c ? d : c;
}

/* How many letters must be changed, added, dropped or swapped with their
   neighbor to make B of the SIZE bytes at A.  */
static unsigned
distance (const char *a, size_t size, const char *b)
{
  size_t width = strlen (b);
  unsigned rows[3][LONGEST_WORD + 1];
  unsigned *before = rows[0], *last = rows[1], *row = rows[2];
  for (size_t j = 0; j <= width; j++)
    last[j] = j;
  for (size_t i = 1; i <= size; i++)
    {
      row[0] = i;
      for (size_t j = 1; j <= width; j++)
        {
          row[j] = least (last[j] + 1, row[j - 1] + 1,
                          last[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = least (row[j], before[j - 2] + 1, row[j]);
        }
      unsigned *next = before;
      before = last, last = row, row = next;
    }
  return last[width];
}

void
config_nearest_try (struct config_nearest *nearest, const char *candidate)
{
  size_t length = strlen (candidate);
  if (nearest->size > LONGEST_WORD || length > LONGEST_WORD)
    return;
  unsigned d = distance (nearest->word, nearest->size, candidate);
  unsigned limit = (nearest->size > length ? nearest->size : length) / 3 + 1;
  if (d <= limit && d < length && (!nearest->best || d < nearest->distance))
    {
      nearest->best = candidate;
      nearest->distance = d;
    }
}

const char *
config_suggestion (const struct config_nearest *nearest)
{
  static char text[LONGEST_WORD + sizeof "; did you mean ''?"];
  if (!nearest->best)
    return "";
  snprintf (text, sizeof text, "; did you mean '%s'?", nearest->best);
  return text;
}
