# SPDX-License-Identifier: MIT
# A function that takes from a list and gets memory where that is empty is an
# allocator, and what fills the list its free; queues and parsers are not.
cat >program.c <<'C'
#include <stdlib.h>
struct node { struct node *next; };
struct heap { struct node *spare; char *cursor; };
struct job { struct job *next; };
struct reader { char *at; };
static struct job *jobs;

static void *
heap_alloc (struct heap *h, size_t size)
{
  struct node *n = h->spare;
  if (!n)
    return malloc (size);
  h->spare = n->next;
  return n;
}
static void
heap_free (struct heap *h, void *p)
{
  struct node *n = p;
  n->next = h->spare;
  h->spare = n;
}
static void *
heap_slice_alloc (struct heap *h, size_t size)
{
  char *p;
  if (!h->cursor)
    h->cursor = malloc (4096);
  p = h->cursor;
  h->cursor += size;
  return p;
}

static void
job_put (struct job *j)
{
  j->next = jobs;
  jobs = j;
}
static struct job *
job_get (void)
{
  struct job *j = jobs;
  jobs = j->next;
  return j;
}
static void *
read_bytes (struct reader *r, size_t size)
{
  char *p = r->at;
  r->at += size;
  return p;
}
int
main (void)
{
  struct heap h = { 0 };
  struct job j;
  struct reader r = { "abc" };
  heap_free (&h, heap_alloc (&h, 20));
  job_put (&j);
  job_get ();
  read_bytes (&r, 2);
  return heap_slice_alloc (&h, 8) == 0;
}
C
$CC $plugin program.c -o program
$allocs suggest program
