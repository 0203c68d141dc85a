/* A definition is entered once a call whether it is weak, hidden, protected,
   internal, an alias, or in a section of its own.  */
/* { dg-do run } */
/* { dg-variant "" } */
/* { dg-variant "-fvisibility=hidden -fno-semantic-interposition" "-fPIC" } */
/* { dg-variant "-fno-pic -no-pie" "-O2$" } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get_weak(Z)p
alloc = get_hidden(Z)p
alloc = get_protected(Z)p
alloc = get_internal(Z)p
alloc = get_aliased(Z)p
alloc = get_placed(Z)p
alloc = get_cold(Z)p
alloc = get_renamed(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

#define GET(name, attributes)                                                  \
  __attribute__ ((noinline, attributes)) void *name (size_t);                 \
  void *name (size_t size)                                                     \
  {                                                                            \
    return malloc (size);                                                      \
  }

GET (get_weak, weak)
GET (get_hidden, visibility ("hidden"))
GET (get_protected, visibility ("protected"))
GET (get_internal, visibility ("internal"))
GET (get_aliased, noclone)
GET (get_placed, section ("own_text"))
GET (get_cold, cold)
__attribute__ ((noinline)) void *get_renamed (size_t) __asm__ ("label");
GET (get_renamed, noclone)
void *alias (size_t) __attribute__ ((alias ("get_aliased")));

int
main (void)
{
  void *p[] = {
    get_weak (1),                   /* { dg-row {.calls.alloc, .live.bytes} "1 1" } */
    get_hidden (2),                 /* { dg-row {.calls.alloc, .live.bytes} "1 2" } */
    get_protected (3),              /* { dg-row {.calls.alloc, .live.bytes} "1 3" } */
    get_internal (4),               /* { dg-row {.calls.alloc, .live.bytes} "1 4" } */
    get_aliased (5),                /* { dg-row {.calls.alloc, .live.bytes} "1 5" } */
    get_placed (6),                 /* { dg-row {.calls.alloc, .live.bytes} "1 6" } */
    get_cold (7),                   /* { dg-row {.calls.alloc, .live.bytes} "1 7" } */
    get_renamed (8),                /* { dg-row {.calls.alloc, .live.bytes} "1 8" } */
    alias (9),                      /* { dg-row {.calls.alloc, .live.bytes} "1 9" } */
  };
  printf ("%d\n", p[0] != p[8]);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {of("w") | .calls.alloc, .live.bytes} "9 45" } */
