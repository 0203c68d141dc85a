/* One offset wakes a module in all threads, those that come later too; what one
   thread has pending another does not see.  */
/* { dg-do run } */
/* { dg-sources "pool.c small-runtime.c" } */
/* { dg-plain-sources "reader.c" } */
/* { dg-variant "-O2 -pthread" } */
/* { dg-variant "-O2 -pthread -static" } */
/* { dg-variant "-O2 -pthread -m32" } */

#include <pthread.h>
#include <stdio.h>

#include "pool.h"
#include "reader.h"
#include "small-runtime.h"

static const struct allocs_site site;

static void
wake (struct allocs_module *module, const char *file)
{
  (void)file;
  small_wake (module);
}

static void *
work (void *data)
{
  struct allocs_state *s = small_state ();
  (void)data;
  printf ("thread: pending %d", s->pending != NULL);
  pool_user ();
  printf (", enters %d\n", small_enters);
  s->pending = &site;
  return NULL;
}

int
main (void)
{
  pthread_t thread;

  reader_each_module (wake);
  pool_user ();
  small_state ()->pending = &site;
  if (pthread_create (&thread, NULL, work, NULL) != 0
      || pthread_join (thread, NULL) != 0)
    return 1;
  printf ("main: pending is mine: %d\n", small_state ()->pending == &site);
  small_state ()->pending = NULL;
  return 0;
}

/* { dg-output "^thread: pending 0, enters 2\nmain: pending is mine: 1\n$" } */
