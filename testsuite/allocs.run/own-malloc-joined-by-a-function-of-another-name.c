/* What a program's own malloc gives by another name, its free takes back.  */
/* { dg-do run } */
/* { dg-options "-fno-builtin" } */
/* { dg-config here }
   [allocator malloc]
   alloc = checked_malloc(Zsi)p
*/

#include <stddef.h>
#include <string.h>

static char memory[1 << 20] __attribute__ ((aligned (16)));
static size_t used;

static void *
take (size_t size)
{
  char *p = memory + used;
  used += (size + 15) & ~(size_t)15;
  return used <= sizeof memory ? p : NULL;
}

void *
malloc (size_t size)
{
  return take (size);
}

void
free (void *p)
{
  if (p)
    *(volatile char *)p = 0;
}

void *
calloc (size_t count, size_t size)
{
  return take (count * size);
}

void *
realloc (void *old, size_t size)
{
  void *p = take (size);
  if (old && p)
    memcpy (p, old, size);
  return p;
}

void *
checked_malloc (size_t size, const char *file, int line)
{
  return file && line ? take (size) : NULL;
}

int
main (void)
{
  void *p = checked_malloc (100, __FILE__, 1); /* { dg-row {.live.bytes, .total.bytes} "0 100" } */
  void *kept = checked_malloc (30, __FILE__, 1); /* { dg-row {.live.bytes, .total.bytes} "30 30" } */
  free (p); /* { dg-row {.calls.free} "1" } */
  return !kept;
}
