/* SPDX-License-Identifier: MIT */
/* usage: pairs PAIRS [THREADS]

   Malloc and free and nothing else: pairs of objects of 16 to 511 bytes over
   10,000 live ones, PAIRS in all, done by THREADS threads, each with objects of
   its own.  One thread is the first one, so the process stays
   single-threaded.  */

#include <pthread.h>
#include <stdlib.h>

#include "window.h"

#define THREADS_MOST 64

static struct window windows[THREADS_MOST];
static long pairs_each;

static void *
run (void *data)
{
  struct window *window = data;
  for (long i = 0; i < pairs_each; i++)
    {
      size_t size;
      char **object = window_next (window, &size);
      free (*object);
      *object = malloc (size);
      **object = 1;
    }
  return NULL;
}

int
main (int count, char **arguments)
{
  pthread_t ids[THREADS_MOST];
  long pairs = count > 1 ? atol (arguments[1]) : 0;
  int threads = count > 2 ? atoi (arguments[2]) : 1;
  if (pairs <= 0 || threads < 1 || threads > THREADS_MOST)
    return 2;
  pairs_each = pairs / threads;
  for (int i = 0; i < threads; i++)
    windows[i].random = WINDOW_SEED + (uint64_t)i;
  if (threads == 1)
    return run (windows) != NULL;
  for (int i = 0; i < threads; i++)
    if (pthread_create (&ids[i], NULL, run, &windows[i]))
      return 1;
  for (int i = 0; i < threads; i++)
    pthread_join (ids[i], NULL);
  return 0;
}
