/* A program that closes all descriptors and opens files of its own at their
   numbers keeps its files, and its profile goes on growing.  */
/* { dg-do run } */

#include "stage.h"

#define CALLERS 6000

/* So many places that call malloc: each is a site, and a context.  */
#ifdef __x86_64__
void call_from_many_places (void);
__asm__ (".text\n"
         ".globl call_from_many_places\n"
         ".type call_from_many_places, %function\n"
         "call_from_many_places:\n"
         "push %rbx\n"
         ".rept 6000\n"
         "mov $3, %edi\n"
         "call malloc@PLT\n"
         ".endr\n"
         "pop %rbx\n"
         "ret\n"
         ".size call_from_many_places, . - call_from_many_places\n");
#else
static void
call_from_many_places (void)
{
}
#endif

static int
program (void)
{
  const char text[] = "the program's own\n";
  int last = -1;
  for (int fd = 3; fd < 4096; fd++)
    close (fd);
  for (int i = 0; i < 1000; i++)
    {
      char name[64];
      snprintf (name, sizeof name, "%s-%d", getenv ("STAGE_DATA"), i);
      last = open (name, O_CREAT | O_RDWR, 0666);
      NEED (last >= 0 && write (last, text, sizeof text) == sizeof text);
    }
  call_from_many_places ();
  return last < 1000;
}

static off_t
size_of (const char *name)
{
  struct stat status;
  return stat (name, &status) ? -1 : status.st_size;
}

int
main (int argc, char **argv)
{
  struct stage stage;
  unsigned changed = 0;
  if (is_part (argc, argv, "program"))
    return program ();
#ifndef __x86_64__
  return check_skip ("the callers are written for x86-64");
#endif
  stage_make (&stage);
  setenv ("STAGE_DATA", stage_path (&stage, "data"), 1);
  stage_run_with (&stage, argv, "program", stage_runtime (), NULL);
  stage_load (&stage);
  CHECK_EQ (stage.status, 0);
  CHECK_EQ (strcmp (stage.errors, ""), 0);
  for (int i = 0; i < 1000; i++)
    {
      char name[16];
      snprintf (name, sizeof name, "data-%d", i);
      changed += size_of (stage_path (&stage, name)) != 19;
    }
  CHECK_EQ (changed, 0);
  CHECK (stage.has_profile);
  if (stage.has_profile)
    {
      const struct profile *p = &stage.profile;
      CHECK_EQ (p->header->flags, 0);
      CHECK (profile_items (p, ALLOCS_PROFILE_SITES) > CALLERS);
      CHECK_EQ (PROFILE_SUM (p, .entry = "malloc", .module = "program").bytes,
                3 * CALLERS);
    }
  stage_strike (&stage);
  return check_result ();
}
