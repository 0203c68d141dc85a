/* SPDX-License-Identifier: MIT */
/* A libFuzzer harness for the config reader.

   Whatever the bytes are, reading them ends, and each message stands at a place
   that exists; what was read without a mistake, written out and read again,
   says the same.  Build and run it so:

       sh config/embed.sh config/builtin.conf >builtin.c
       clang -g -O1 -D_GNU_SOURCE -fsanitize=fuzzer,address,undefined \
         -Iinclude -Iconfig config/[a-z]*.c builtin.c testsuite/fuzz/config.c
       mkdir corpus; cp testsuite/allocs.config/[rw]*[gt]/[a-z]*.conf corpus
       ./a.out -max_total_time=600 -dict=testsuite/fuzz/config.dict corpus  */

#include <config.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size);

static void
check (void *data, enum config_severity severity, struct config_place place,
       const char *text, const char *line)
{
  (void) data;
  if (severity > CONFIG_NOTE || !*text || strchr (text, '\n')
      || (line && strchr (line, '\n'))
      || (line && place.column > strlen (line) + 1))
    abort ();
}

static const struct config_reporter reporter = { check, NULL };

static void
check_round_trip (const struct config *config)
{
  char *text = config_bare_text (config);
  struct config *again = config_new (&reporter);
  if (!config_add_text (again, "again", text, strlen (text), &reporter))
    abort ();
  char *text_again = config_bare_text (again);
  if (strcmp (text, text_again) != 0)
    abort ();
  free (text);
  free (text_again);
  config_free (again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size)
{
  /* Only these bytes are to be read, and no file.  */
  if (memmem (bytes, size, "include", 7))
    return 0;
  struct config *config = config_new (&reporter);
  bool good = config_add_text (config, "fuzz.conf", (const char *) bytes, size,
                               &reporter);
  config_finish (config, &reporter);
  if (good)
    check_round_trip (config);
  free (config_text (config));
  config_free (config);
  return 0;
}
