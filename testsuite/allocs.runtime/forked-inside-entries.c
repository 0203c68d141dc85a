/* A child that is forked in the middle of entries goes on in them: what it
   allocates there has their chain, and what one of them is just resizing
   stays alive.  Children of children, with and without events between, and
   those of threads that never allocated, have profiles of their own.  */
/* { dg-do run } */

#include <pthread.h>
#include <sys/wait.h>

#include "played-xmalloc.h"
#include "stage.h"

#define ARENA_ALLOC_KEY 1301
#define ARENA_GROW_KEY 1302

PLAYED_ALLOCATOR (arena, ALLOCATOR, "arena", 0);
PLAYED_RULE (arena_alloc, "arena", "arena_alloc", "(Z)p", ALLOC, ALLOCATOR);
PLAYED_RULE (arena_grow, "arena", "arena_grow", "(PZ)p", RESIZE, ALLOCATOR);
PLAYED_ENTRY_OF (arena_alloc, ALLOC, ARENA_ALLOC_KEY, "arena_alloc",
                 arena_alloc, arena, 0);
PLAYED_ENTRY_OF (arena_grow, RESIZE, ARENA_GROW_KEY, "arena_grow", arena_grow,
                 arena, 0);
PLAYED_SITE (old, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 20, malloc);
PLAYED_SITE (take, ALLOC, ARENA_ALLOC_KEY, 0, "program", 21, arena_alloc);
PLAYED_SITE (grow, RESIZE, ARENA_GROW_KEY, 0, "program", 22, arena_grow);
PLAYED_SITE (enter, THROUGH, WALK_KEY, 0, "program", 23, walk);
PLAYED_SITE (inside, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "walk", 24, malloc);
PLAYED_SITE (outside, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 25,
             malloc);
PLAYED_SITE (release, FREE, FREE_KEY, PLAYED_PRELOAD, "program", 26, free);

static void *volatile block, *volatile oldest;
static char arena[1000];

/* Fork; the child gets the name NAME for its profile.  */
static pid_t
split (const char *name)
{
  pid_t pid = fork ();
  NEED (pid >= 0);
  if (!pid)
    setenv ("CHILD", name, 1);
  return pid;
}

/* A child ends; its profile is called by its name from then on.  */
static void
end_child (void)
{
  char old[256], new[256];
  const char *output = getenv ("ALLOCS_OUTPUT");
  snprintf (old, sizeof old, "%s.%d", output, (int)getpid ());
  snprintf (new, sizeof new, "%s-%s", output, getenv ("CHILD"));
  exit (rename (old, new) != 0);
}

static int
await (pid_t pid)
{
  int status = -1;
  NEED (waitpid (pid, &status, 0) == pid);
  return status;
}

PLAYED_HELPER void *arena_grow_allocs (void *p, size_t size);

static pid_t grower;

static __attribute__ ((noinline)) void *
arena_grow (void *p, size_t size)
{
  PLAYED_HAND_OVER (entry_arena_grow, arena_grow_allocs (p, size));
  grower = split ("grow");
  return p;
}

PLAYED_HELPER void *
arena_grow_allocs (void *p, size_t size)
{
  struct allocs_call call = { .entry = &entry_arena_grow,
                              .function = (void *)arena_grow,
                              .address = (void *)arena_grow,
                              .pointer = p,
                              .bytes = size };
  PLAYED_ENTER (call, NULL, arena_grow (p, size));
  call.result = (uintptr_t)arena_grow (p, size);
  PLAYED_LEAVE (call);
  return (void *)call.result;
}

PLAYED_HELPER void *arena_alloc_allocs (size_t size);

static __attribute__ ((noinline)) void *
arena_alloc (size_t size)
{
  PLAYED_HAND_OVER (entry_arena_alloc, arena_alloc_allocs (size));
  return arena;
}

PLAYED_HELPER void *
arena_alloc_allocs (size_t size)
{
  struct allocs_call call = { .entry = &entry_arena_alloc,
                              .function = (void *)arena_alloc,
                              .address = (void *)arena_alloc,
                              .bytes = size };
  PLAYED_ENTER (call, NULL, arena_alloc (size));
  call.result = (uintptr_t)arena_alloc (size);
  PLAYED_LEAVE (call);
  return (void *)call.result;
}

PLAYED_HELPER pid_t walk_allocs (void);

static __attribute__ ((noinline)) pid_t
walk (void)
{
  PLAYED_HAND_OVER (entry_walk, walk_allocs ());
  pid_t pid = split ("walk");
  block = PLAYED_CALL (site_inside, malloc (30));
  return pid;
}

PLAYED_HELPER pid_t
walk_allocs (void)
{
  struct allocs_call call = { .entry = &entry_walk,
                              .function = (void *)walk,
                              .address = (void *)walk };
  PLAYED_ENTER (call, 0, walk ());
  pid_t pid = walk ();
  PLAYED_LEAVE (call);
  return pid;
}

/* The child of a child that has done nothing, and of one that has.  */
static int
fork_in_turn (void)
{
  pid_t pid = split ("first");
  if (pid)
    return await (pid);
  pid = split ("silent");
  if (!pid)
    {
      block = PLAYED_CALL (site_outside, malloc (1));
      end_child ();
    }
  int bad = await (pid);
  block = PLAYED_CALL (site_outside, malloc (2));
  pid = split ("second");
  if (!pid)
    {
      block = PLAYED_CALL (site_outside, malloc (4));
      end_child ();
    }
  if (await (pid) || bad)
    exit (1);
  end_child ();
  return 1;
}

static void *
fork_first (void *data)
{
  pid_t pid = split ("thread");
  if (!pid)
    {
      block = PLAYED_CALL (site_outside, malloc (8));
      end_child ();
    }
  return await (pid) ? data : NULL;
}

static int
program (void)
{
  pthread_t thread;
  void *result;
  oldest = PLAYED_CALL (site_old, malloc (100));
  void *p = PLAYED_CALL (site_take, arena_alloc (200));
  PLAYED_CALL (site_grow, arena_grow (p, 300));
  if (!grower)
    {
      PLAYED_CALL (site_release, free (oldest));
      end_child ();
    }
  int bad = await (grower);
  pid_t pid = PLAYED_CALL (site_enter, walk ());
  block = PLAYED_CALL (site_outside, malloc (16));
  if (!pid)
    end_child ();
  bad += await (pid);
  bad += fork_in_turn ();
  NEED (!pthread_create (&thread, NULL, fork_first, arena));
  pthread_join (thread, &result);
  return bad || result;
}

static uint64_t
live_at (const struct profile *p, unsigned line)
{
  return live_bytes (PROFILE_SUM (p, .line = line));
}

/* What is true of every child but the first.  */
static void
check_other (struct stage *stage, const char *name, uint64_t outside,
             uint64_t inherited)
{
  char path[64];
  struct profile p;
  snprintf (path, sizeof path, "profile-%s", name);
  printf ("# %s\n", name);
  bool loaded = profile_load (&p, stage_path (stage, path));
  CHECK (loaded);
  if (!loaded)
    return;
  CHECK_EQ (live_at (&p, 20), 100);
  CHECK_EQ (live_at (&p, 21), 300);
  CHECK_EQ (PROFILE_SUM (&p, .line = 25).bytes, outside);
  CHECK_EQ (PROFILE_SUM (&p, .line = 25).inherited_bytes, inherited);
  CHECK_EQ (PROFILE_SUM (&p, .line = 25, .under = "walk").objects, 0);
  CHECK_EQ (p.header->missed, 0);
  CHECK_EQ (p.header->unknown_frees, 0);
}

static void
check_grow (struct stage *stage)
{
  struct profile p;
  bool loaded = profile_load (&p, stage_path (stage, "profile-grow"));
  CHECK (loaded);
  if (!loaded)
    return;
  struct allocs_profile_row taken
      = PROFILE_SUM (&p, .line = 21, .entry = "arena_alloc");
  CHECK_EQ (taken.inherited_bytes, 200);
  CHECK_EQ (taken.inherited_objects, 1);
  CHECK_EQ (taken.bytes, 100);
  CHECK_EQ (taken.objects, 0);
  CHECK_EQ (PROFILE_SUM (&p, .line = 22).resizes, 1);
  CHECK_EQ (live_at (&p, 20), 0);
  CHECK_EQ (p.header->missed, 0);
  CHECK_EQ (p.header->unknown_frees, 0);
}

int
main (int argc, char **argv)
{
  struct stage stage;
  if (is_part (argc, argv, "program"))
    return program ();
  stage_run (&stage, argv, "program");
  CHECK_EQ (stage.status, 0);
  NEED (stage.has_profile);
  CHECK_EQ (live_at (&stage.profile, 20), 100);
  CHECK_EQ (live_at (&stage.profile, 21), 300);
  CHECK_EQ (PROFILE_SUM (&stage.profile, .line = 24, .under = "walk").bytes,
            30);
  CHECK_EQ (live_at (&stage.profile, 25), 16);
  check_grow (&stage);
  check_other (&stage, "walk", 16, 0);
  check_other (&stage, "silent", 1, 16);
  check_other (&stage, "first", 2, 16);
  check_other (&stage, "second", 4, 18);
  check_other (&stage, "thread", 8, 16);
  stage_strike (&stage);
  return check_result ();
}
