/* A label is a string that is found at run time; it is shown as the type of
   the object.  That of a wrapper is the label of what is allocated below it.
   */
/* { dg-do run } */
/* { dg-config here }
   [wrapper object]
   over  = malloc
   alloc = object_new(p)p label=arg1->name
   alloc = object_plain(p)p
   [allocator cell]
   within = malloc
   alloc  = cell_new(p)p size=8 label=arg1 ? arg1->name : "nobody's"
*/

#include <stdlib.h>
#include <string.h>

struct type
{
  const char *name;
  size_t size;
};

static char *block;

__attribute__ ((noinline)) static void *
object_new (const struct type *t)
{
  return malloc (t->size);
}

__attribute__ ((noinline)) static void *
object_plain (const struct type *t)
{
  return malloc (t->size);
}

__attribute__ ((noinline)) static void *
cell_new (const struct type *t)
{
  char *at = block;
  block += t ? 8 : 8;
  return at;
}

int
main (void)
{
  char name[] = "list";
  struct type types[] = { { "dict", 100 }, { name, 50 }, { NULL, 10 } };
  block = malloc (500);
  for (int i = 0; i < 3; i++)
    object_new (&types[i]);
  object_new (&types[0]);
  strcpy (name, "gone");
  object_plain (&types[0]);
  cell_new (NULL);
  cell_new (&types[0]);
  return 0;
}

/* { dg-report type {.rows[] | select (.type == "dict") | .live.bytes} "208" } */
/* { dg-report type {.rows[] | select (.type == "list") | .live.bytes} "50" } */
/* { dg-report type {.rows[] | select (.type == "gone") | .live.bytes} "" } */
/* { dg-report type {.rows[] | select (.type == "nobody's") | .live.bytes} "8" } */
