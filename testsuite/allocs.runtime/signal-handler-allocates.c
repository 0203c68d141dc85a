/* A signal handler that allocates, thousands of times in the midst of the
   runtime: every call is counted, or counted as missed, and nothing else
   breaks.  */
/* { dg-do run } */

#define _GNU_SOURCE 1
#include <link.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/time.h>
#include <ucontext.h>

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (alloc, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "program", 40, malloc);
PLAYED_SITE (wrapped, ALLOC, XMALLOC_KEY, 0, "program", 41, xmalloc);
PLAYED_SITE (release, FREE, FREE_KEY, PLAYED_PRELOAD, "program", 42, free);

#define STEPS 1500000
#define HELD 64

static volatile sig_atomic_t interrupts;
static uintptr_t libc_start, libc_end;

static int
find_libc (struct dl_phdr_info *info, size_t size, void *data)
{
  (void)size, (void)data;
  if (!strstr (info->dlpi_name, "libc.so"))
    return 0;
  libc_start = info->dlpi_addr;
  for (int i = 0; i < info->dlpi_phnum; i++)
    if (info->dlpi_phdr[i].p_type == PT_LOAD)
      libc_end = libc_start + info->dlpi_phdr[i].p_vaddr
                 + info->dlpi_phdr[i].p_memsz;
  return 1;
}

/* malloc of glibc must not be called where it was interrupted; the runtime is
   what this test interrupts.  */
static void
on_alarm (int number, siginfo_t *info, void *context)
{
  const ucontext_t *c = context;
  uintptr_t at = (uintptr_t)c->uc_mcontext.gregs[REG_RIP];
  (void)number, (void)info;
  if (at >= libc_start && at < libc_end)
    return;
  interrupts++;
  void *volatile p = interrupts % 2 ? malloc (24) : xmalloc (24);
  free (p);
}

static int
program (void)
{
  struct sigaction action = { .sa_sigaction = on_alarm,
                              .sa_flags = SA_SIGINFO };
  struct itimerval often = { { 0, 40 }, { 0, 40 } };
  static void *held[HELD];
  dl_iterate_phdr (find_libc, NULL);
  NEED (libc_end);
  sigaction (SIGALRM, &action, NULL);
  setitimer (ITIMER_REAL, &often, NULL);
  for (int i = 0; i < STEPS; i++)
    {
      void *old = held[i % HELD];
      PLAYED_CALL (site_release, free (old));
      held[i % HELD]
          = i % 16 ? PLAYED_CALL (site_alloc, malloc (16 + i % 100))
                   : PLAYED_CALL (site_wrapped, xmalloc (16 + i % 5000));
    }
  often = (struct itimerval){ { 0, 0 }, { 0, 0 } };
  setitimer (ITIMER_REAL, &often, NULL);
  FILE *file = fopen (getenv ("STAGE_COUNT"), "w");
  NEED (file);
  fprintf (file, "%d", (int)interrupts);
  fclose (file);
  return 0;
}

static void
check (const struct stage *stage, const struct profile *p)
{
  unsigned count = 0;
  FILE *file = fopen (stage_path (stage, "count"), "r");
  NEED (file && fscanf (file, "%u", &count) == 1);
  fclose (file);
  struct allocs_profile_row base = PROFILE_SUM (p, .allocator = "malloc");
  struct allocs_profile_row wrapper = PROFILE_SUM (p, .allocator = "xmalloc");
  uint64_t calls = base.allocs + base.frees + base.null_frees;
  uint64_t wrapped = STEPS / 16 + 1, missed = p->header->missed;
  printf ("# %u interrupts, %llu missed\n", count,
          (unsigned long long)missed);
  CHECK (count > 100);
  CHECK (calls + missed >= 2 * (STEPS + (uint64_t)count));
  /* The C library's own are few.  */
  CHECK (calls <= 2 * (STEPS + (uint64_t)count) + 20);
  CHECK (wrapper.allocs + missed >= wrapped + count / 2);
  CHECK (wrapper.allocs <= wrapped + count / 2);
}

int
main (int argc, char **argv)
{
  struct stage stage;
  if (is_part (argc, argv, "program"))
    return program ();
  stage_make (&stage);
  setenv ("STAGE_COUNT", stage_path (&stage, "count"), 1);
  stage_run_with (&stage, argv, "program", stage_runtime (), NULL);
  stage_load (&stage);
  CHECK_EQ (stage.status, 0);
  CHECK (stage.has_profile);
  if (stage.has_profile)
    check (&stage, &stage.profile);
  stage_strike (&stage);
  return check_result ();
}
