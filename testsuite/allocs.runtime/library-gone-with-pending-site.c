/* A site that is pending when its library goes is forgotten, also in a thread
   that had no event yet.  */
/* { dg-do run } */
/* { dg-dlopen library.so "library-that-allocates.c" } */

#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>

#include "stage.h"

static void (*pend) (void);
static sem_t has_pending, is_closed;
static void *volatile block;

static void *
run (void *data)
{
  pend ();
  sem_post (&has_pending);
  sem_wait (&is_closed);
  block = malloc (100);
  return data;
}

static int
program (void)
{
  pthread_t thread;
  void *library = dlopen ("library.so", RTLD_NOW);
  NEED (library);
  pend = (void (*) (void))dlsym (library, "library_pend");
  sem_init (&has_pending, 0, 0);
  sem_init (&is_closed, 0, 0);
  NEED (!pthread_create (&thread, NULL, run, NULL));
  sem_wait (&has_pending);
  pend ();
  dlclose (library);
  block = malloc (10);
  sem_post (&is_closed);
  pthread_join (thread, NULL);
  return 0;
}

static void
check (const struct profile *p)
{
  struct query query = { .entry = "malloc", .module = "program" };
  CHECK_EQ (profile_sum (p, query).bytes, 110);
  CHECK_EQ (PROFILE_SUM (p, .line = 202).bytes, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
