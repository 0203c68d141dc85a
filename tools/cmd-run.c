/* SPDX-License-Identifier: MIT */
/* `allocs run': a program with the runtime.  */

#include <argp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands.h"
#include "memory.h"
#include "message.h"
#include "notes.h"
#include "profile-file.h"
#include "program-check.h"
#include "run-child.h"
#include "run-environment.h"
#include "where.h"

enum
{
  KEY_CHILDREN = 256
};

static const struct argp_option options[] = {
  { "output", 'o', "FILE", 0,
    "Write the profile to FILE, where %p is the process id (the default is "
    "allocs.PROGRAM.%p.profile)",
    0 },
  { "children", KEY_CHILDREN, NULL, 0,
    "Programs that PROGRAM starts get profiles, too; then FILE needs a %p",
    0 },
  { 0 },
};

struct arguments
{
  const char *output;
  bool children;
  char **program; /* and its arguments */
};

static error_t
parse (int key, char *value, struct argp_state *state)
{
  struct arguments *a = state->input;
  switch (key)
    {
    case 'o':
      a->output = value;
      return 0;
    case KEY_CHILDREN:
      a->children = true;
      return 0;
    case ARGP_KEY_ARGS:
      a->program = state->argv + state->next;
      return 0;
    case ARGP_KEY_NO_ARGS:
      argp_error (state, "which program?");
      return 0;
    case ARGP_KEY_END:
      if (a->children && a->output && !strstr (a->output, "%p"))
        argp_error (state, "with --children, '%s' needs a %%p", a->output);
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp argp = {
  .options = options,
  .parser = parse,
  .args_doc = "PROGRAM [ARGUMENT...]",
  .doc
  = "Run PROGRAM with the runtime, which writes a profile.\v"
    "The exit status is that of PROGRAM, 128 and the number of the signal "
    "that ended it, 127 if it is not there, 126 if it cannot be run, 98 "
    "if allocs failed.  ALLOCS_RUNTIME names another runtime to "
    "preload.",
};

/* What the child needs to know.  */
struct preparation
{
  char *runtime, *path, *template;
  bool children;
};

static void
prepare (void *data)
{
  const struct preparation *p = data;
  set_run_environment (p->runtime, p->path, p->template, p->children);
}

/* The runtime, NULL if there is none that can be preloaded.  */
static char *
find_runtime (void)
{
  const char *named = getenv ("ALLOCS_RUNTIME");
  char *runtime = named && *named
                      ? realpath (named, NULL)
                      : beside_tool_or_in ("liballocs-rt.so", ALLOCS_LIBDIR);
  if (!runtime || access (runtime, R_OK) != 0)
    {
      complain ("cannot find the runtime '%s'; set ALLOCS_RUNTIME to its path",
                runtime ? runtime : named);
      free (runtime);
      return NULL;
    }
  if (strpbrk (runtime, ": "))
    {
      complain ("cannot preload '%s': the dynamic linker takes no path with a "
                "blank or colon; move it, or set ALLOCS_RUNTIME",
                runtime);
      free (runtime);
      return NULL;
    }
  return runtime;
}

/* The shortest name of FILE: within the working directory if it is there.  */
static const char *
short_name (const char *file)
{
  char *directory = getcwd (NULL, 0);
  size_t length = directory ? strlen (directory) : 0;
  bool within = length && strncmp (file, directory, length) == 0
                && file[length] == '/';
  free (directory);
  return within ? file + length + 1 : file;
}

/* The profile that the process CHILD wrote to FILE, or NULL.  */
static struct profile *
profile_of (const char *file, pid_t child)
{
  struct allocs_profile_header header;
  /* A file of that name may be an older run's.  */
  bool is_its = access (file, F_OK) == 0 && profile_peek (file, &header)
                && header.pid == (uint32_t)child;
  return is_its ? profile_open (file) : NULL;
}

/* Say where the profile P of PROGRAM is, NAME, and what to type next;
   WITH_CHILDREN: where those of all processes are.  */
static void
tell_next (const char *program, const char *name, const struct profile *p,
           bool with_children)
{
  const char *slash = strrchr (name, '/');
  if (with_children)
    complain ("profile '%s', and one for each program it started; next: "
              "allocs report %.*s",
              name, slash ? (int)(slash - name) : 1, slash ? name : ".");
  else
    {
      if (instrumented_modules (p) == 0)
        complain ("nothing in '%s' was built with the plugin: only malloc and "
                  "its callers' addresses are known; next: allocs flags "
                  "--help; or, if '%s' only starts the program, allocs run "
                  "--children",
                  program, program);
      complain ("profile '%s'; next: allocs report %s", name, name);
    }
}

/* Say what became of the process CHILD, which ran PROGRAM and was to write to
   TEMPLATE.  */
static void
conclude (const char *template, const char *program, pid_t child,
          bool with_children)
{
  char *file = output_file (template, child);
  struct profile *p = profile_of (file, child);
  if (p)
    tell_next (program, short_name (file), p, with_children);
  else
    complain ("'%s' left no profile '%s': it did not load the runtime, or the "
              "file could not be made",
              program, short_name (file));
  profile_close (p);
  free (file);
}

int
cmd_run (int argc, char **argv)
{
  struct arguments a = { 0 };
  struct preparation p = { 0 };
  int status = STATUS_RUN_FAILED;
  pid_t child = 0;
  argp_err_exit_status = STATUS_RUN_FAILED;
  argp_parse (&argp, argc, argv, ARGP_IN_ORDER, NULL, &a);
  p.runtime = find_runtime ();
  if (p.runtime)
    p.path = program_check (a.program[0], p.runtime, &status);
  if (p.path)
    {
      p.template = output_template (a.output, a.program[0]);
      p.children = a.children;
      status = run_child (a.program, prepare, &p, &child);
      if (child)
        conclude (p.template, a.program[0], child, a.children);
    }
  free (p.template);
  free (p.path);
  free (p.runtime);
  return status;
}
