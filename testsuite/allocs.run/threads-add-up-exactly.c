/* Sixteen threads through two wrappers, with frees in other threads than the
   allocs: the counts are exact.  */
/* { dg-do run } */
/* { dg-options "-pthread" } */
/* { dg-config here }
[wrapper outer]
over  = inner
alloc = outer(Z)p
free  = outer_free(P)
[wrapper inner]
over  = malloc
alloc = inner(Z)p
*/

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum
{
  THREADS = 16,
  EACH = 2000
};

static void *slots[THREADS][EACH];
static pthread_barrier_t barrier;

__attribute__ ((noinline)) static void *
inner (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void *
outer (size_t size)
{
  return inner (size);
}

__attribute__ ((noinline)) static void
outer_free (void *p)
{
  free (p);
}

static void *
run (void *data)
{
  int self = (int)(size_t)data, next = (self + 1) % THREADS;
  for (int i = 0; i < EACH; i++)
    slots[self][i] = outer (10 + self); /* { dg-row {.calls.alloc, .total.bytes, .live.objects} "32000 560000 8000" } */
  pthread_barrier_wait (&barrier);
  for (int i = 0; i < EACH; i++)
    if (i % 4 != 0)
      outer_free (slots[next][i]); /* { dg-row {.calls.free} "24000" } */
  return NULL;
}

int
main (void)
{
  pthread_t threads[THREADS];
  pthread_barrier_init (&barrier, NULL, THREADS);
  for (size_t i = 0; i < THREADS; i++)
    if (pthread_create (&threads[i], NULL, run, (void *)i))
      return 1;
  for (int i = 0; i < THREADS; i++)
    pthread_join (threads[i], NULL);
  printf ("done\n");
  return 0;
}

/* { dg-output "^done\n$" } */
/* { dg-report wrapper {of("outer") | .live.bytes, .live.objects, .calls.alloc} "140000 8000 32000" } */
/* { dg-report site {.coverage.missed, .coverage.unknown_frees} "0 0" } */
