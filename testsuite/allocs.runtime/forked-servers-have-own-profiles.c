/* Each process of a fork server has a profile of its own: what was alive at
   the fork is inherited there, what it does itself is counted there and
   nowhere else.  */
/* { dg-do run } */

#include <sys/wait.h>

#include "played-pool.h"
#include "stage.h"

PLAYED_SITE (before, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 10, malloc);
PLAYED_SITE (mine, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "serve", 11, malloc);
PLAYED_SITE (release, FREE, FREE_KEY, PLAYED_PRELOAD, "serve", 12, free);
PLAYED_SITE (slice, ALLOC, POOL_ALLOC_KEY, 0, "program", 13, pool_alloc);
PLAYED_SITE (later, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 14, malloc);

#define SERVERS 8
#define BLOCKS 500

static void *volatile block;
static char *blocks[BLOCKS];
static struct pool pool;

/* Server N frees N of the blocks from before, and keeps 10 + N of its own.  */
static void
serve (int n)
{
  for (int i = 0; i < n; i++)
    PLAYED_CALL (site_release, free (blocks[i]));
  for (int i = 0; i < 10000; i++)
    {
      block = PLAYED_CALL (site_mine, malloc (64));
      PLAYED_CALL (site_release, free (block));
    }
  for (int i = 0; i < 10 + n; i++)
    block = PLAYED_CALL (site_mine, malloc (100));
}

static int
program (void)
{
  for (int i = 0; i < BLOCKS; i++)
    {
      blocks[i] = PLAYED_CALL (site_before, malloc (50));
      block = PLAYED_CALL (site_slice, pool_alloc (&pool, 16));
    }
  for (int n = 0; n < SERVERS; n++)
    {
      pid_t pid = fork ();
      if (!pid)
        {
          char name[256], known[256];
          serve (n);
          /* So that the test knows who was who.  */
          const char *output = getenv ("ALLOCS_OUTPUT");
          snprintf (name, sizeof name, "%s.%d", output, (int)getpid ());
          snprintf (known, sizeof known, "%s%d", output, n);
          exit (rename (name, known) != 0);
        }
      block = PLAYED_CALL (site_later, malloc (1));
    }
  for (int n = 0; n < SERVERS; n++)
    {
      int status;
      wait (&status);
      if (status)
        return 1;
    }
  return 0;
}

static void
check_parent (const struct profile *p)
{
  CHECK_EQ (live_bytes (PROFILE_SUM (p, .line = 10)), BLOCKS * 50);
  CHECK_EQ (PROFILE_SUM (p, .line = 11).allocs, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 12).frees, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 14).allocs, SERVERS);
  CHECK (!(p->header->flags & ALLOCS_PROFILE_FORKED));
}

static void
check_server (const struct profile *p, int n, const struct profile *parent)
{
  struct allocs_profile_row before = PROFILE_SUM (p, .line = 10);
  struct allocs_profile_row mine = PROFILE_SUM (p, .line = 11);
  struct allocs_profile_row slices
      = PROFILE_SUM (p, .line = 13, .entry = "pool_alloc");
  printf ("# server %d\n", n);
  CHECK_EQ (before.inherited_objects, BLOCKS);
  CHECK_EQ (before.inherited_bytes, BLOCKS * 50);
  CHECK_EQ (before.objects, 0);
  CHECK_EQ (before.freed_objects, n);
  CHECK_EQ (mine.allocs, 10010 + n);
  CHECK_EQ (live_bytes (mine), (10 + n) * 100);
  CHECK_EQ (PROFILE_SUM (p, .line = 12).frees, 10000 + n);
  CHECK_EQ (slices.inherited_bytes, BLOCKS * 16);
  CHECK_EQ (PROFILE_SUM (p, .line = 111).inner_bytes, BLOCKS * 16);
  CHECK_EQ (PROFILE_SUM (p, .line = 14).inherited_objects, n);
  CHECK (p->header->flags & ALLOCS_PROFILE_FORKED);
  CHECK_EQ (p->header->parent_pid, parent->header->pid);
  CHECK_EQ (p->header->state, ALLOCS_PROFILE_ENDED);
  CHECK_EQ (p->header->unknown_frees, 0);
  CHECK (p->header->peak_bytes >= BLOCKS * 50);
}

int
main (int argc, char **argv)
{
  struct stage stage;
  if (is_part (argc, argv, "program"))
    return program ();
  stage_run (&stage, argv, "program");
  CHECK_EQ (stage.status, 0);
  CHECK (stage.has_profile);
  if (stage.has_profile)
    check_parent (&stage.profile);
  for (int n = 0; n < SERVERS; n++)
    {
      struct profile server;
      char name[16];
      snprintf (name, sizeof name, "profile%d", n);
      bool has_profile = profile_load (&server, stage_path (&stage, name));
      CHECK (has_profile);
      if (has_profile)
        check_server (&server, n, &stage.profile);
    }
  stage_strike (&stage);
  return check_result ();
}
