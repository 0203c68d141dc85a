/* SPDX-License-Identifier: MIT */
/* What the fuzzer checks of the config reader; README tells how to run it.

   Whatever the bytes are, reading them ends, and each message stands at a place
   that exists; what was read without a mistake, written out and read again,
   says the same.  A line `%%' ends a layer: what follows is read over it.  */

#include <config.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size);

static const char separator[] = "\n%%\n";

static void
give_up (const char *what, const char *text)
{
  fprintf (stderr, "%s:\n%s\n", what, text);
  abort ();
}

static void
check (void *data, enum config_severity severity, struct config_place place,
       const char *text, const char *line)
{
  (void) data;
  if (severity > CONFIG_NOTE || !*text || strchr (text, '\n'))
    give_up ("no message", text);
  if (!place.file || (place.column && !place.line))
    give_up ("no place", text);
  if (line && (strchr (line, '\n') || place.column > strlen (line) + 1))
    give_up ("no column of its line", text);
}

static const struct config_reporter reporter = { check, NULL };

/* TEXT, which was written for a config, says what BARE says.  */
static void
check_written (const char *text, const char *bare)
{
  struct config *again = config_new (&reporter);
  if (!config_add_text (again, "again", text, strlen (text), &reporter))
    give_up ("what was written has mistakes", text);
  char *bare_again = config_bare_text (again);
  if (strcmp (bare, bare_again) != 0)
    {
      fprintf (stderr, "written first:\n%s\n", bare);
      give_up ("written again", bare_again);
    }
  free (bare_again);
  config_free (again);
}

static void
check_round_trip (const struct config *config)
{
  char *bare = config_bare_text (config);
  char *text = config_text (config);
  check_written (bare, bare);
  check_written (text, bare);
  free (bare);
  free (text);
}

/* Add each layer of the SIZE bytes at TEXT to CONFIG.  */
static bool
add_layers (struct config *config, const char *text, size_t size)
{
  bool good = true;
  for (const char *end = text + size; text; )
    {
      char *stop = memmem (text, end - text, separator, sizeof separator - 1);
      good = config_add_text (config, "fuzz.conf", text,
                              (stop ? stop : end) - text, &reporter)
             && good;
      text = stop ? stop + sizeof separator - 1 : NULL;
    }
  return good;
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size)
{
  /* Only these bytes are to be read, and no file.  */
  if (memmem (bytes, size, "include", 7))
    return 0;
  struct config *config = config_new (&reporter);
  bool good = add_layers (config, (const char *) bytes, size);
  config_finish (config, &reporter);
  if (good == config->has_errors)
    give_up ("errors without a failure, or the reverse", "");
  if (good)
    check_round_trip (config);
  config_free (config);
  return 0;
}
