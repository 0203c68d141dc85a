/* SPDX-License-Identifier: MIT */
/* Reads ALLOCS_OPTIONS and its companions by the table in settings.def.  */

#include "settings.h"

#include <stdlib.h>
#include <string.h>

#include "message.h"

#define DEFAULT_FLAG(name, value) .name = value,
#define DEFAULT_TEXT(name, value) .name = value,

struct settings settings = {
#define SETTING(name, kind, default_, meaning) DEFAULT_##kind (name, default_)
#include "settings.def"
#undef SETTING
};

/* A piece of text, not ended by NUL.  */
struct word
{
  const char *text;
  size_t length;
};

static bool
is (struct word word, const char *text)
{
  return strlen (text) == word.length
         && !memcmp (word.text, text, word.length);
}

static bool
set_flag (bool *flag, struct word value)
{
  if (is (value, "yes") || is (value, ""))
    *flag = true;
  else if (is (value, "no"))
    *flag = false;
  else
    return false;
  return true;
}

static bool
set_text (char *text, struct word value)
{
  if (!value.length || value.length >= SETTINGS_TEXT_BYTES)
    return false;
  memcpy (text, value.text, value.length);
  text[value.length] = '\0';
  return true;
}

#define SET_FLAG(name, value) set_flag (&settings.name, value)
#define SET_TEXT(name, value) set_text (settings.name, value)

static bool
set (struct word name, struct word value)
{
#define SETTING(setting, kind, default_, meaning)                             \
  if (is (name, #setting))                                                    \
    return SET_##kind (setting, value);
#include "settings.def"
#undef SETTING
  return false;
}

static void
read_one (struct word option)
{
  const char *equals = memchr (option.text, '=', option.length);
  struct word name = option, value = { "", 0 };
  if (equals)
    {
      name.length = (size_t)(equals - option.text);
      value.text = equals + 1;
      value.length = option.length - name.length - 1;
    }
  if (option.length && !set (name, value))
    {
      char shown[64];
      size_t n = option.length < 63 ? option.length : 63;
      memcpy (shown, option.text, n);
      shown[n] = '\0';
      message ("cannot understand '", shown, "' in ALLOCS_OPTIONS, ignoring");
    }
}

static void
read_options (const char *options)
{
  while (options)
    {
      const char *comma = strchr (options, ',');
      size_t length = comma ? (size_t)(comma - options) : strlen (options);
      read_one ((struct word){ options, length });
      options = comma ? comma + 1 : NULL;
    }
}

void
settings_read (void)
{
  read_options (getenv ("ALLOCS_OPTIONS"));
  const char *output = getenv ("ALLOCS_OUTPUT");
  if (output
      && !set_text (settings.output, (struct word){ output, strlen (output) }))
    message ("cannot use ALLOCS_OUTPUT, ignoring");
  const char *pid = getenv ("ALLOCS_PID");
  if (pid)
    settings.program_pid = (uint32_t)strtoul (pid, NULL, 10);
}
