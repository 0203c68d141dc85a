/* What is returned lies behind a header whose length depends on the content, as
   in sdsnewlen of Redis: the object is the block.  A pointer into a block that
   no rule names is nothing new.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper redis.zmalloc]
   over   = malloc
   alloc  = zmalloc(Z)p
   resize = zrealloc(PZ)p
   free   = zfree(P)
   [wrapper redis.sds]
   over   = redis.zmalloc
   alloc  = sdsnewlen(pz)p
   resize = sdsMakeRoomFor(Pz)p
   free   = sdsfree(P)
*/

#include <stdlib.h>
#include <string.h>

typedef char *sds;

__attribute__ ((noinline)) static void *
zmalloc (size_t size)
{
  return malloc (size);
}

__attribute__ ((noinline)) static void *
zrealloc (void *p, size_t size)
{
  return realloc (p, size);
}

__attribute__ ((noinline)) static void
zfree (void *p)
{
  free (p);
}

/* The length of the header stands in the byte before the string.  */
__attribute__ ((noinline)) static sds
sdsnewlen (const void *init, size_t length)
{
  int header = length < 32 ? 1 : length < 256 ? 3 : 17;
  char *block = zmalloc (header + length + 1);
  sds s = block + header;
  s[-1] = header;
  if (init)
    memcpy (s, init, length);
  s[length] = 0;
  return s;
}

__attribute__ ((noinline)) static sds
sdsMakeRoomFor (sds s, size_t length)
{
  int header = s[-1];
  char *block = zrealloc (s - header, header + length + 1);
  return block + header;
}

__attribute__ ((noinline)) static void
sdsfree (sds s)
{
  if (s)
    zfree (s - s[-1]);
}

__attribute__ ((noinline)) static sds
sdstail (sds s, size_t from)
{
  return s + from;
}

int
main (void)
{
  sds a = sdsnewlen ("0123456789", 10); /* { dg-row {.live.bytes, .total.objects} "12 1" } */
  sds b = sdsnewlen (NULL, 100);        /* { dg-row {.live.bytes, .total.bytes} "0 104" } */
  sds c = sdsnewlen (NULL, 1000);       /* { dg-row {.live.bytes, .live.objects} "2018 1" } */
  sds t = sdstail (c, 200);             /* { dg-row {.total.objects} "" } */
  sdsfree (b);                          /* { dg-row {.calls.free} "1" } */
  c = sdsMakeRoomFor (c, 2000);         /* { dg-row {.calls.resize, .live.objects} "1 0" } */
  sdsfree (NULL);                       /* { dg-row {.calls.free, .calls.free_null} "0 1" } */
  return a == NULL || t == NULL;
}

/* { dg-report wrapper {of ("redis.sds") | .live.bytes, .total.objects, .calls.alloc, .calls.resize, .calls.free} "2030 3 3 1 1" } */
/* { dg-report allocator {.coverage.unknown_frees} "0" } */
