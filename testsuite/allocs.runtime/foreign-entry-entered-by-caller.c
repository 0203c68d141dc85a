/* An entry that is defined elsewhere, without the plugin, is entered and left
   by its callers.  */
/* { dg-do run } */

#include <string.h>

#include "played.h"
#include "stage.h"

#define STRDUP_KEY 4001

PLAYED_MALLOC_RULES;
PLAYED_ALLOCATOR (strings, WRAPPER, "strings", 0);
PLAYED_RULE (strdup, "strings", "strdup", "(s)p", ALLOC, WRAPPER);
PLAYED_ENTRY_OF (strdup, ALLOC, STRDUP_KEY, "strdup", strdup, strings, 2);
PLAYED_SITE (here, ALLOC, STRDUP_KEY, 0, "program", 20, strdup);

static char *
copy (const char *string)
{
  struct allocs_state *state = played_state ();
  if (!state)
    return strdup (string);
  struct allocs_call call = { .entry = &entry_strdup,
                              .function = (void *)strdup,
                              .address = (void *)strdup };
  state->pending = &site_here;
  switch (state->hooks->enter (&call))
    {
    case ALLOCS_SKIP:
      return NULL;
    case ALLOCS_BARE:
      return strdup (string);
    default:
      break;
    }
  call.result = (uintptr_t)strdup (string);
  state->hooks->leave (&call);
  return (char *)call.result;
}

static int
program (void)
{
  for (int i = 0; i < 9; i++)
    if (!copy ("four"))
      return 1;
  return played_state ()->reenter != 0;
}

static void
check (const struct profile *p)
{
  CHECK_EQ (PROFILE_SUM (p, .line = 20).allocs, 9);
  CHECK_EQ (PROFILE_SUM (p, .entry = "malloc", .under = "strdup").bytes, 45);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
