/* Cleanups of a thread that exits or is cancelled inside a wrapper, and the
   destructors of its data, are not inside of the wrapper, however deep the
   stack is then.  */
/* { dg-do run } */
/* { dg-options "-fexceptions -pthread" } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(Z)p
*/

#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NOIPA __attribute__ ((noipa))

static sem_t waits;
static pthread_key_t key;
static int cleaned, destroyed;

/* Allocate far below the caller's frame.  */
NOIPA static int
deep (size_t size)
{
  volatile char room[4000];
  room[size] = 1;
  void *p = malloc (size); /* { dg-row {.live.bytes, .live.objects} "60 4" } */
  return p != NULL && room[size];
}

static void
clean (void **p)
{
  free (*p);
  cleaned += deep (10);
}

static void
destroy (void *data)
{
  (void)data;
  destroyed += deep (20);
}

NOIPA static void *
get (size_t size)
{
  if (size == 1000)
    pthread_exit (NULL);
  if (size == 2000)
    for (sem_post (&waits);;)
      pause ();
  return malloc (size);
}

NOIPA static void *
outer (size_t size)
{
  __attribute__ ((cleanup (clean))) void *p = malloc (4);
  return get (size);
}

static void *
run (void *data)
{
  pthread_setspecific (key, data);
  return outer ((size_t)data);
}

int
main (void)
{
  pthread_t thread;
  sem_init (&waits, 0, 0);
  pthread_key_create (&key, destroy);
  if (pthread_create (&thread, NULL, run, (void *)1000))
    return 1;
  pthread_join (thread, NULL);
  if (pthread_create (&thread, NULL, run, (void *)2000))
    return 1;
  sem_wait (&waits);
  pthread_cancel (thread);
  pthread_join (thread, NULL);
  printf ("%d %d\n", cleaned, destroyed);
  return 0;
}

/* { dg-output "^2 2\n$" } */
/* { dg-report chain {.rows[] | select ((.chain[-1].function // "") == "deep") | .chain | length} "1" } */
