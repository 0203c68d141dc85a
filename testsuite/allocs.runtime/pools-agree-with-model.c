/* Pools that share pages have the objects that plain arrays say they have,
   whatever is done with them.  */
/* { dg-do run } */

#include "played-arena.h"
#include "stage.h"

#define POOLS 6
#define CELLS 4000
#define CELL 32
#define STEPS 60000

static char *memory, *pools;
static unsigned owner[CELLS]; /* 1 more than the pool; 0: no object there */
static unsigned sizes[CELLS];
static uint64_t seed = 88172645463325252u;

static unsigned
random_below (unsigned limit)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (unsigned)((seed >> 20) % limit);
}

/* In one half objects are far apart, so that pages get finer later.  */
static unsigned
random_cell (int step)
{
  unsigned cell = random_below (CELLS);
  return cell < CELLS / 2 && step < STEPS / 2 ? cell / 8 * 8 : cell;
}

static char *
pool_at (unsigned n)
{
  return pools + n * 16;
}

static void
create (unsigned n)
{
  char name[] = { 'p', (char)('0' + n), '\0' };
  ARENA_CREATE (pool_at (n), NULL, name);
}

static void
give (unsigned from, unsigned to)
{
  for (int i = 0; i < CELLS; i++)
    if (owner[i] == from)
      owner[i] = to;
}

static void
use_cell (unsigned cell)
{
  char *at = memory + cell * CELL;
  unsigned pool = random_below (POOLS), size = 1 + random_below (CELL);
  if (!owner[cell])
    {
      ARENA_ALLOC (at, pool_at (pool), size);
      owner[cell] = pool + 1;
      sizes[cell] = size;
    }
  else if (random_below (3))
    {
      ARENA_FREE (pool_at (owner[cell] - 1), at);
      owner[cell] = 0;
    }
  else
    {
      ARENA_RESIZE (pool_at (owner[cell] - 1), at, size, at);
      sizes[cell] = size;
    }
}

static void
use_pool (unsigned n)
{
  switch (random_below (4))
    {
    case 0:
      ARENA_RESET (pool_at (n));
      give (n + 1, 0);
      break;
    case 1:
      ARENA_DESTROY (pool_at (n));
      give (n + 1, 0);
      create (n);
      break;
    case 2:
      ARENA_MERGE (pool_at (n), pool_at (0));
      give (n + 1, 1);
      break;
    default:
      ARENA_MOVE (pool_at (n), NULL);
      break;
    }
}

/* What the profile must say, for the process that looks.  */
static void
tell_model (void)
{
  for (unsigned n = 0; n < POOLS; n++)
    {
      unsigned objects = 0, bytes = 0;
      for (int i = 0; i < CELLS; i++)
        if (owner[i] == n + 1)
          {
            objects++;
            bytes += sizes[i];
          }
      fprintf (stderr, "%u %u\n", objects, bytes);
    }
}

static int
program (void)
{
  memory = malloc (CELLS * CELL);
  pools = malloc (POOLS * 16);
  for (unsigned n = 0; n < POOLS; n++)
    create (n);
  for (int i = 0; i < STEPS; i++)
    if (random_below (400))
      use_cell (random_cell (i));
    else
      use_pool (random_below (POOLS));
  tell_model ();
  return 0;
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
  const char *line = stage.errors;
  unsigned all = 0;
  for (unsigned n = 0; n < POOLS; n++)
    {
      unsigned objects = 0, bytes = 0;
      char name[] = { 'p', (char)('0' + n), '\0' };
      NEED (sscanf (line, "%u %u", &objects, &bytes) == 2);
      line = strchr (line, '\n') + 1;
      struct pools pool = profile_pools (&stage.profile, name, NULL);
      all += objects;
      CHECK_EQ (live_objects (pool.row), objects);
      CHECK_EQ (live_bytes (pool.row), bytes);
    }
  CHECK (all > CELLS / 8);
  CHECK_EQ (stage.profile.header->unknown_frees, 0);
  stage_strike (&stage);
  return check_result ();
}
