/* SPDX-License-Identifier: MIT */
/* A library with a malloc that is an alias, and gives memory that it never
   takes back.  */

#include <stddef.h>

void *mi_malloc (size_t);
void *mi_calloc (size_t, size_t);
void mi_free (void *);
void *mi_reserve (size_t);

static char memory[1 << 16] __attribute__ ((aligned (16)));
static size_t used;

__attribute__ ((noinline)) void *
mi_reserve (size_t size)
{
  used += (size + 15) & ~(size_t) 15;
  return used <= sizeof memory ? memory + used - ((size + 15) & ~15ul) : NULL;
}

void *
mi_malloc (size_t size)
{
  return mi_reserve (size);
}

void *
mi_calloc (size_t n, size_t size)
{
  return mi_reserve (n * size);
}

void
mi_free (void *p)
{
  if (p)
    *(volatile char *) p = 0;
}

void *malloc (size_t) __attribute__ ((alias ("mi_malloc")));
void *calloc (size_t, size_t) __attribute__ ((alias ("mi_calloc")));
void free (void *) __attribute__ ((alias ("mi_free")));
