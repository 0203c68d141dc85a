/* A function of a library that bears GCC's attributes is charged to the line of
   its call, though nothing of the library was compiled with the plugin; one
   without is known by its address only.  */
/* { dg-do run } */

#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
main (void)
{
  char *kept = strdup ("123456789"); /* { dg-row {.live.bytes, .live.objects} "10 1" strdup } */
  FILE *file = fopen ("/dev/null", "r"); /* { dg-row {.total.objects} "1" fopen } */
  if (file)
    fclose (file); /* { dg-row {.calls.free} "1" fclose } */
  char *text;
  if (asprintf (&text, "%s%d", kept, 1) < 0)
    return 1;
  return text[0] != kept[0];
}

/* { dg-report site {[.rows[] | select (.live.bytes > 0 and .site.file == null)] | length > 0} "true" } */
