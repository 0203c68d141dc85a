/* Each operator of an expression, by the size that it gives.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator a]
   alloc  = a1(pi)p size=arg2 * 3 + 8 / 2 - 9 % 5
   alloc  = a2(pi)p size=(arg2 << 3 | 1) ^ 2 & ~4
   alloc  = a3(pi)p size=4096 >> arg2
   alloc  = a4(pi)p size=arg2 == 5 ? 10 : 20
   alloc  = a5(pi)p size=arg2 != 5 ? 10 : 20
   alloc  = a6(pi)p size=(arg2 < 6) + (arg2 <= 5) * 2 + (arg2 > 5) * 4
   alloc  = a7(pi)p size=(arg2 && !arg1) + 2 * (arg1 == 0 || *arg1)
   alloc  = a8(pi)p size=arg1 + 3 - arg1 + arg1[1]
   alloc  = a9(pi)p size=sizeof (struct thing) + sizeof thing.tag
   alloc  = a10(pi)p size=(unsigned char) (arg2 - 6) + '\n' + 0x10 + 010
   alloc  = a11(pi)p size=(&thing)->deep.inner.n + thing.tag[1] - thing.small
   alloc  = a12(pi)p size=TWELVE + -arg2 + *&arg1[0]
   alloc  = a13(pi)p size=((struct thing *) thing.self)->number
   alloc  = a14(pi)p size=thing.anonymous + thing.bits
   alloc  = a15(pi)p size=(arg2 - 6) / 2 + 100
*/

#include <stdlib.h>

struct thing
{
  int number;
  struct
  {
    struct
    {
      short n;
    } inner;
  } deep;
  char tag[4];
  signed char small;
  long long self;
  unsigned bits : 3;
  __extension__ union
  {
    long long anonymous;
  };
};

enum { TWELVE = 12 };

static struct thing thing = { .number = 77,
                              .deep.inner.n = 40,
                              .tag = { 1, 2, 3, 4 },
                              .small = -3,
                              .bits = 5,
                              .anonymous = 99 };

static char *block;

#define DEFINE(name)                                                          \
  __attribute__ ((noinline)) static void *name (int *p, int n)                \
  {                                                                           \
    thing.number += n + *p - 25;                                              \
    return block += 1000;                                                     \
  }
DEFINE (a1)
DEFINE (a2)
DEFINE (a3)
DEFINE (a4)
DEFINE (a5)
DEFINE (a6)
DEFINE (a7)
DEFINE (a8)
DEFINE (a9)
DEFINE (a10)
DEFINE (a11)
DEFINE (a12)
DEFINE (a13)
DEFINE (a14)
DEFINE (a15)

int
main (void)
{
  int n[] = { 20, 21, 22, 23 };
  thing.self = (long long) &thing;
  block = malloc (100000);
  a1 (n, 5); /* { dg-row {.live.bytes} "15" } */
  a2 (n, 5); /* { dg-row {.live.bytes} "43" } */
  a3 (n, 5); /* { dg-row {.live.bytes} "128" } */
  a4 (n, 5); /* { dg-row {.live.bytes} "10" } */
  a5 (n, 5); /* { dg-row {.live.bytes} "20" } */
  a6 (n, 5); /* { dg-row {.live.bytes} "3" } */
  a7 (n, 5); /* { dg-row {.live.bytes} "2" } */
  a8 (n, 5); /* { dg-row {.live.bytes} "24" } */
  a9 (n, 5); /* { dg-row {.live.bytes} "44" } */
  a10 (n, 5); /* { dg-row {.live.bytes} "289" } */
  a11 (n, 5); /* { dg-row {.live.bytes} "45" } */
  a12 (n, 5); /* { dg-row {.live.bytes} "27" } */
  a13 (n, 5); /* { dg-row {.live.bytes} "77" } */
  a14 (n, 5); /* { dg-row {.live.bytes} "104" } */
  a15 (n, 5); /* { dg-row {.live.bytes} "100" } */
  return 0;
}
