/* Functions that measure or format a string take no size: that is what they
   ask for below, as xstrdup and xasprintf of gnulib do; a string in a pool
   reaches to the end of its block, unless an expression tells more.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper xalloc]
   over  = malloc
   alloc = xstrdup(s)p
   alloc = xasprintf(s.)p
   free  = free(P)
   [allocator pool]
   within = malloc
   alloc  = pool_strdup(s)p
   alloc  = pool_strcat(ss)p size=after (pool_end - pool_start)
*/

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *
xstrdup (const char *text)
{
  size_t size = strlen (text) + 1;
  return memcpy (malloc (size), text, size);
}

static char *
xasprintf (const char *format, ...)
{
  va_list args, again;
  va_start (args, format);
  va_copy (again, args);
  size_t size = vsnprintf (NULL, 0, format, args) + 1;
  char *text = malloc (size);
  vsnprintf (text, size, format, again);
  va_end (again);
  va_end (args);
  return text;
}

static char *pool_start, *pool_end;

__attribute__ ((noinline)) static char *
pool_strcat (const char *a, const char *b)
{
  pool_start = pool_end;
  pool_end += sprintf (pool_start, "%s%s", a, b) + 1;
  return pool_start;
}

__attribute__ ((noinline)) static char *
pool_strdup (const char *text)
{
  return strcpy (pool_end, text);
}

int
main (int argc, char **argv)
{
  (void) argv;
  pool_end = malloc (100);
  char *a = xstrdup ("hello");             /* { dg-row {.total.bytes, .live.objects} "6 0" } */
  char *b = xasprintf ("%d-%d", argc, 23); /* { dg-row {.live.bytes, .live.objects} "5 1" } */
  pool_strcat ("name", ".suffix");         /* { dg-row {.live.bytes} "12" } */
  pool_strdup (b);                         /* { dg-row {.live.bytes} "88" } */
  free (a);                                /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report wrapper {of ("xalloc") | .live.bytes, .total.objects, .calls.alloc} "5 2 2" } */
/* { dg-report allocator {of ("pool") | select (.overhead == null) | .live.bytes, .live.objects} "100 2" } */
