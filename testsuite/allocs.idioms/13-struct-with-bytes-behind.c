/* A struct with a flexible array, of which the size is told by offsetof, as in
   dictitem_alloc of vim and FLEX_ALLOC_MEM of git: type and trailing bytes.
   Without trailing bytes it is the struct alone.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper vim]
   over  = malloc
   alloc = alloc(Z)p
   free  = vim_free(P)
   [allocator pool]
   within = malloc
   alloc  = item_alloc(s.)p size=sizeof (struct dictitem) + arg2
*/

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct dictitem
{
  long value;
  char flags, key[];
};

struct plain
{
  long value;
};

static void *
alloc (size_t size)
{
  return malloc (size);
}

static void
vim_free (void *p)
{
  free (p);
}

static struct dictitem *
dictitem_alloc (const char *key)
{
  struct dictitem *item
    = alloc (offsetof (struct dictitem, key) + strlen (key) + 1); /* { dg-row {.total.bytes, .live.bytes, .live.objects, .calls.alloc} "34 20 1 2" } */
  strcpy (item->key, key);
  return item;
}

static char *block;

__attribute__ ((noinline)) static void *
item_alloc (const char *key, int length)
{
  struct dictitem *item = (struct dictitem *) block;
  block += sizeof *item + length;
  memcpy (item->key, key, length);
  return item;
}

int
main (void)
{
  block = alloc (200);
  struct dictitem *item = dictitem_alloc ("name");
  dictitem_alloc ("longer-key");
  struct plain *p = alloc (sizeof *p);    /* { dg-row {.live.bytes} "8" } */
  item_alloc ("abc", 4);                  /* { dg-row {.live.bytes} "20" } */
  vim_free (item);                        /* { dg-row {.calls.free} "1" } */
  return p == NULL;
}

/* { dg-report type {.rows[] | select (.type) | select (.type | test ("struct")) | .type, .live.bytes} "struct dictitem 20 struct plain 8" } */
/* { dg-report allocator {of ("pool") | select (.overhead == null) | .live.bytes, .live.objects} "20 1" } */
/* { dg-report wrapper {of ("vim") | .calls.alloc, .calls.free, .total.bytes} "4 1 242" } */
/* { dg-final { scan-tool {sites} "dictitem_alloc @any struct dictitem header-and-array" } } */
