/* SPDX-License-Identifier: MIT */
/* `allocs suggest': functions that look like allocators and wrappers and have
   no rule, as a config.  */

#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "infer.h"
#include "memory.h"
#include "message.h"
#include "suggestion.h"

struct arguments
{
  char **files;
  int count;
};

static error_t
parse (int key, char *value, struct argp_state *state)
{
  (void)value;
  struct arguments *a = state->input;
  switch (key)
    {
    case ARGP_KEY_ARGS:
      a->files = state->argv + state->next;
      a->count = state->argc - state->next;
      return 0;
    case ARGP_KEY_NO_ARGS:
      argp_error (state, "which program or library?");
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp argp = {
  .parser = parse,
  .args_doc = "FILE...",
  .doc = "Print a config for functions of programs and shared libraries that "
         "look like allocators, wrappers and frees and have no rule yet, the "
         "surest first, each with its reason.\v"
         "What is compiled with the plugin leaves notes of such functions, "
         "whatever its config.  Read what is suggested, keep what is right, "
         "build again with it.  The exit status is 1 if a FILE cannot be read "
         "or has no notes.",
};

static const char *
role_key (enum allocs_role role)
{
  static const char *const keys[] = {
    "",
#define ALLOCS_ROLE(id, value, key, meaning) key,
#include <allocs/roles.def>
#undef ALLOCS_ROLE
  };
  return keys[role];
}

static void
print_rule (const struct suggestion *s, int width)
{
  char *rule = format_string ("%-6s = %s%s", role_key (s->role), s->target,
                              s->signature);
  printf ("%-*s ; %s\n", width, rule, s->evidence);
  free (rule);
}

static void
print_group (const struct group *g)
{
  enum
  {
    COLUMN = 40
  };
  bool is_wrapper = g->kind == ALLOCS_KIND_WRAPPER;
  printf ("\n[%s %s]\n", is_wrapper ? "wrapper" : "allocator", g->name);
  for (size_t i = 0; i < g->over.count; i++)
    printf ("%s%s", i ? ", " : is_wrapper ? "over   = " : "within = ",
            g->over.names[i]->text);
  if (g->over.count)
    putchar ('\n');
  for (size_t i = 0; i < g->count; i++)
    print_rule (&g->items[i], COLUMN);
}

static void
print (const struct suggestions *all)
{
  size_t rules = 0, sections = 0;
  for (size_t i = 0; i < all->count; i++)
    {
      rules += all->groups[i]->count;
      sections += all->groups[i]->count != 0;
    }
  printf ("; %zu rules in %zu sections, the surest first: see what is right, "
          "drop the rest.\n",
          rules, sections);
  for (size_t i = 0; i < all->count; i++)
    if (all->groups[i]->count)
      print_group (all->groups[i]);
}

int
cmd_suggest (int argc, char **argv)
{
  struct arguments a = { 0 };
  struct candidates candidates = { 0 };
  int status = STATUS_GOOD, used = 0;
  argp_parse (&argp, argc, argv, 0, NULL, &a);
  for (int i = 0; i < a.count; i++)
    {
      char *fault;
      if (candidates_add (&candidates, a.files[i], &fault))
        {
          used++;
          continue;
        }
      complain ("cannot use '%s': %s", a.files[i], fault);
      free (fault);
      status = STATUS_FAILED;
    }
  if (!used)
    return status;
  candidates_link (&candidates);
  infer (&candidates);
  print (suggest (&candidates));
  return status;
}
