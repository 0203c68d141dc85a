/* SPDX-License-Identifier: MIT */
/* LD_PRELOAD and the variables of the runtime.  */

#include "run-environment.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base-name.h"
#include "memory.h"
#include "message.h"
#include "program-check.h"

/* S with each % doubled, so that the runtime takes it as it is.  */
static char *
quote_percent (const char *s)
{
  char *quoted = new_items (2 * strlen (s) + 1, 1);
  char *end = quoted;
  for (; *s; s++)
    {
      *end++ = *s;
      if (*s == '%')
        *end++ = *s;
    }
  return quoted;
}

/* TEMPLATE with its %n replaced: the runtime would take the name of the file
   that is executed, which for a script or a link is another.  */
static char *
replace_name (const char *template, const char *program)
{
  char *name = quote_percent (base_name (program));
  char *replaced = NULL;
  size_t size;
  FILE *out = open_memstream (&replaced, &size);
  if (!out)
    give_up ("out of memory");
  for (const char *s = template; *s; s++)
    if (s[0] == '%' && s[1] == 'n')
      fputs (name, out), s++;
    else if (s[0] == '%' && s[1])
      fwrite (s++, 1, 2, out);
    else
      fputc (*s, out);
  fclose (out);
  free (name);
  return replaced;
}

char *
output_template (const char *output, const char *program)
{
  char *name
      = replace_name (output ? output : "allocs.%n.%p.profile", program);
  if (*name == '/')
    return name;
  char *directory = getcwd (NULL, 0);
  if (!directory)
    give_up ("cannot find out the working directory: %s", strerror (errno));
  char *quoted = quote_percent (directory);
  char *template = format_string ("%s/%s", quoted, name);
  free (quoted);
  free (directory);
  free (name);
  return template;
}

char *
output_file (const char *template, pid_t pid)
{
  char *file = NULL;
  size_t size;
  FILE *out = open_memstream (&file, &size);
  if (!out)
    give_up ("out of memory");
  for (const char *s = template; *s; s++)
    if (s[0] == '%' && s[1] == 'p')
      {
        fprintf (out, "%ld", (long)pid);
        s++;
      }
    else
      {
        fputc (*s, out);
        s += s[0] == '%' && s[1] == '%';
      }
  fclose (out);
  return file;
}

/* Put the library NAME in front of the list *PRELOAD, which has colons
   between.  */
static void
prepend (char **preload, const char *name)
{
  char *longer
      = format_string ("%s%s%s", name, **preload ? ":" : "", *preload);
  free (*preload);
  *preload = longer;
}

/* Take the libraries that insist on being first out of the list of others,
   OLD; what remains, to be freed.  */
static char *
take_first (const char *old, struct name_list *first)
{
  char *rest = copy_string ("");
  char *copy = copy_string (old), *state;
  for (char *name = strtok_r (copy, ": ", &state); name;
       name = strtok_r (NULL, ": ", &state))
    if (is_sanitizer (base_name (name)))
      name_list_add (first, name);
    else
      {
        char *longer = format_string ("%s%s%s", rest, *rest ? ":" : "", name);
        free (rest);
        rest = longer;
      }
  free (copy);
  return rest;
}

/* The runtime in front of what is preloaded already, and a sanitizer's runtime
   in front of that: it ends the program if it is not the first.  */
static char *
preload_list (const char *runtime, const char *program)
{
  struct name_list first = { 0 };
  const char *old = getenv ("LD_PRELOAD");
  char *preload = take_first (old ? old : "", &first);
  program_sanitizers (program, &first);
  prepend (&preload, runtime);
  for (size_t i = first.count; i > 0; i--)
    prepend (&preload, first.names[i - 1]->text);
  name_list_done (&first);
  return preload;
}

static void
set_variable (const char *name, char *value)
{
  if (setenv (name, value, 1) != 0)
    give_up ("out of memory");
  free (value);
}

void
set_run_environment (const char *runtime, const char *program,
                     const char *template, bool children)
{
  const char *options = getenv ("ALLOCS_OPTIONS");
  set_variable ("LD_PRELOAD", preload_list (runtime, program));
  set_variable ("ALLOCS_OUTPUT", copy_string (template));
  set_variable ("ALLOCS_PID", format_string ("%ld", (long)getpid ()));
  if (children)
    set_variable ("ALLOCS_OPTIONS",
                  format_string ("%s%schildren", options ? options : "",
                                 options && *options ? "," : ""));
}
