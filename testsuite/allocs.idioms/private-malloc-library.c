/* SPDX-License-Identifier: MIT */
/* A library with a malloc that nobody else sees, over mapped memory.  */

#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>

void *closure_alloc (size_t);
void *closure_grow (void *, size_t);
void closure_free (void *);
void *closure_table (void);

static char *memory;
static size_t used;

__attribute__ ((noinline)) static void *
take (size_t size)
{
  if (!memory)
    memory = mmap (NULL, 65536, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  used += (size + 15) & ~(size_t) 15;
  return memory + used - ((size + 15) & ~(size_t) 15);
}

__attribute__ ((noinline)) static void *
dlmalloc (size_t size)
{
  return take (size);
}

__attribute__ ((noinline)) static void *
dlrealloc (void *old, size_t size)
{
  return memcpy (take (size), old, size / 2);
}

__attribute__ ((noinline)) static void
dlfree (void *p)
{
  *(char *) p = 0;
}

void *
closure_alloc (size_t size)
{
  return dlmalloc (size);
}

void *
closure_grow (void *old, size_t size)
{
  return dlrealloc (old, size);
}

void
closure_free (void *p)
{
  dlfree (p);
}

void *
closure_table (void)
{
  return take (64);
}
