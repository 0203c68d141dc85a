/* SPDX-License-Identifier: MIT */
/* A library with a malloc of its own, which gives memory that it never takes
   back.  */

#include <stddef.h>
#include <string.h>

void *malloc (size_t);
void *calloc (size_t, size_t);
void *realloc (void *, size_t);
void free (void *);
void *aligned_alloc (size_t, size_t);
int in_own_memory (const void *);
void *own_inside (void);

static char memory[1 << 20] __attribute__ ((aligned (64)));
static size_t used;

void *
aligned_alloc (size_t alignment, size_t size)
{
  size_t begin = (used + 16 + alignment - 1) & ~(alignment - 1);
  if (begin + size > sizeof memory)
    return NULL;
  memcpy (memory + begin - sizeof size, &size, sizeof size);
  used = begin + size;
  return memory + begin;
}

void *
malloc (size_t size)
{
  return aligned_alloc (16, size);
}

void *
calloc (size_t count, size_t size)
{
  return malloc (count * size);
}

void *
realloc (void *old, size_t size)
{
  size_t old_size = 0;
  void *p = malloc (size);
  if (old && p)
    {
      memcpy (&old_size, (char *)old - sizeof old_size, sizeof old_size);
      memcpy (p, old, old_size < size ? old_size : size);
    }
  return p;
}

void
free (void *p)
{
  if (p)
    *(volatile char *)p = 0;
}

int
in_own_memory (const void *p)
{
  return (const char *)p >= memory && (const char *)p < memory + sizeof memory;
}

void *
own_inside (void)
{
  return malloc (1000);
}
