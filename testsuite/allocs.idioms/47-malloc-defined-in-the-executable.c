/* The program itself defines malloc, as bash does, with headers in front: each
   call counts once, whether the program makes it or the C library.  A function
   of another name that does the same is nothing.  */
/* { dg-do run } */
/* { dg-options "-fno-builtin" } */

#include <stdlib.h>
#include <string.h>

union mhead
{
  size_t size;
  char align[16];
};

static union mhead memory[10000];
static size_t used;

__attribute__ ((noinline)) static void *
internal_malloc (size_t size)
{
  union mhead *head = memory + used;
  used += 1 + (size + sizeof *head - 1) / sizeof *head;
  if (used > sizeof memory / sizeof *memory)
    return NULL;
  head->size = size;
  return head + 1;
}

void *
malloc (size_t size)
{
  return internal_malloc (size);
}

void *
calloc (size_t n, size_t size)
{
  return internal_malloc (n * size);
}

void *
realloc (void *old, size_t size)
{
  void *p = internal_malloc (size);
  if (old && p)
    {
      size_t old_size = ((union mhead *) old)[-1].size;
      memcpy (p, old, old_size < size ? old_size : size);
    }
  return p;
}

void
free (void *p)
{
  if (p)
    *(volatile char *) p = 0;
}

int
main (void)
{
  char *a = malloc (10);         /* { dg-row {.calls.alloc, .live.bytes, .live.objects} "1 100 1" } */
  char *b = calloc (4, 5);       /* { dg-row {.calls.alloc, .live.bytes, .total.bytes} "1 0 20" } */
  char *c = strdup ("123456789"); /* { dg-row {.live.bytes, .live.objects} "10 1" strdup } */
  char *d = internal_malloc (40); /* { dg-row {.total.objects} "" } */
  a = realloc (a, 100);          /* { dg-row {.calls.resize, .live.bytes} "1 0" realloc } */
  free (b);                      /* { dg-row {.calls.free} "1" } */
  return !a || !c || !d;
}

/* { dg-report allocator {of ("malloc") | .live.bytes, .live.objects, .calls.resize, .calls.free} "110 2 1 1" } */
