/* Memory comes through a global variable that points to a function, as
   xmlMalloc of libxml2 and Curl_cmalloc of curl.  A variable of the same type
   that no rule names frees nothing by itself.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper libxml2]
   over   = malloc
   alloc  = xmlMemMalloc(Z)p
   free   = xmlMemFree(P)
   alloc  = var xmlMalloc(Z)p
   resize = var xmlRealloc(PZ)p
   free   = var xmlFree(P)
*/

#include <stdlib.h>

static void *
xmlMemMalloc (size_t size)
{
  return (char *) malloc (size + 16) + 16;
}

static void
xmlMemFree (void *p)
{
  if (p)
    free ((char *) p - 16);
}

static void
look (void *p)
{
  *(char *) p = 0;
}

void *(*xmlMalloc) (size_t) = malloc;
void *(*xmlRealloc) (void *, size_t) = realloc;
void (*xmlFree) (void *) = free;
void (*xmlLook) (void *) = look;

__attribute__ ((noinline)) static void
xmlMemSetup (void)
{
  xmlMalloc = xmlMemMalloc;
  xmlFree = xmlMemFree;
}

int
main (void)
{
  char *a = xmlMalloc (10); /* { dg-row {.live.bytes, .total.objects, .calls.alloc} "0 1 1" } */
  char *b = xmlMalloc (20); /* { dg-row {.live.bytes, .live.objects, .calls.alloc} "50 1 1" } */
  b = xmlRealloc (b, 50);   /* { dg-row {.live.bytes, .calls.resize} "0 1" } */
  xmlLook (a);              /* { dg-row {.calls.free} "" } */
  xmlFree (a);              /* { dg-row {.calls.free} "1" } */
  xmlMemSetup ();
  a = xmlMalloc (100);      /* { dg-row {.live.bytes, .total.bytes, .calls.alloc} "0 116 1" } */
  char *c = xmlMalloc (200); /* { dg-row {.live.bytes, .live.objects, .calls.alloc} "216 1 1" } */
  xmlFree (a);              /* { dg-row {.calls.free} "1" } */
  return !b || !c;
}

/* { dg-report wrapper {of ("libxml2") | .live.bytes, .total.objects, .calls.alloc, .calls.free} "216 2 2 1" } */
/* { dg-report allocator {of ("malloc") | .live.bytes, .total.objects, .calls.alloc, .calls.free, .calls.resize} "266 4 4 2 1" } */
