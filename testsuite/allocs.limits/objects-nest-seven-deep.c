/* Objects may lie in seven others; those that lie deeper are calls only, and
   counted as objects without room.  */
/* { dg-do run } */
/* { dg-config here }
[allocator a1]
alloc = get_1(Z)p
[allocator a2]
alloc = get_2(Z)p
[allocator a3]
alloc = get_3(Z)p
[allocator a4]
alloc = get_4(Z)p
[allocator a5]
alloc = get_5(Z)p
[allocator a6]
alloc = get_6(Z)p
[allocator a7]
alloc = get_7(Z)p
[allocator a8]
alloc = get_8(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

static char *block;

#define ALLOCATOR(n)                                                          \
  __attribute__ ((noinline)) static void *get_##n (size_t size)               \
  {                                                                           \
    return size < 4000 ? block : NULL;                                        \
  }
ALLOCATOR (1)
ALLOCATOR (2)
ALLOCATOR (3)
ALLOCATOR (4)
ALLOCATOR (5)
ALLOCATOR (6)
ALLOCATOR (7)
ALLOCATOR (8)

int
main (void)
{
  void *volatile p = block = malloc (4000);
  p = get_1 (800); /* { dg-row {.level, .total.bytes} "1 800" } */
  p = get_2 (700); /* { dg-row {.level, .total.bytes} "2 700" } */
  p = get_3 (600); /* { dg-row {.level, .total.bytes} "3 600" } */
  p = get_4 (500); /* { dg-row {.level, .total.bytes} "4 500" } */
  p = get_5 (400); /* { dg-row {.level, .total.bytes} "5 400" } */
  p = get_6 (300); /* { dg-row {.level, .total.bytes} "6 300" } */
  p = get_7 (200); /* { dg-row {.level, .total.bytes} "7 200" } */
  p = get_8 (100); /* { dg-row {.level, .total.bytes} "null 0" } */
  printf ("%d\n", p == block);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report allocator {of("a8") | .calls.alloc, .live.objects} "1 0" } */
/* { dg-report allocator {.coverage.unknown_objects} "1" } */
