/* Arguments and results of every kind pass through an entry unchanged: in
   integer, vector and x87 registers, in memory, and many of them.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over    = malloc
through = pass_*
*/

#include <complex.h>
#include <stdbool.h>
#include <stdio.h>

typedef float vector __attribute__ ((vector_size (16)));

struct small
{
  char c[3];
};

struct pair
{
  double d;
  long l;
};

struct large
{
  int many[30];
};

union both
{
  float f;
  int i;
};

#define PASS(name, type)                                                       \
  __attribute__ ((noipa)) static type pass_##name (type value)                \
  {                                                                            \
    return value;                                                              \
  }

PASS (bool, bool)
PASS (char, signed char)
PASS (short, unsigned short)
PASS (float, float)
PASS (long_double, long double)
PASS (complex, double complex)
PASS (complex_float, float complex)
PASS (vector, vector)
PASS (small, struct small)
PASS (pair, struct pair)
PASS (large, struct large)
PASS (both, union both)
#ifdef __SIZEOF_INT128__
PASS (wide, __int128)
#else
PASS (wide, long long)
#endif

__attribute__ ((noipa)) static int
pass_many (int a, double b, int c, struct large d, int e, float f, long g,
           struct small h, int i, long double j, int k, int l, double m,
           char n, int o, int p, struct pair q, int r, int s, int t)
{
  return a + b + c + d.many[29] + e + f + g + h.c[2] + i + j + k + l + m + n
         + o + p + q.d + q.l + r + s + t;
}

int
main (void)
{
  struct large large = { .many = { [29] = 29 } };
  struct small small = { "ab" };
  struct pair pair = { 0.5, -5 };
  vector v = pass_vector ((vector){ 1, 2, 3, 4 });
  double complex c = pass_complex (1.5 - 2 * I);
  printf ("%d %d %d\n", pass_bool (1), pass_char (-3), pass_short (65535));
  printf ("%g %Lg\n", pass_float (0.1f), pass_long_double (1e4000L));
  printf ("%g %g %g\n", creal (c), cimag (c),
          cimagf (pass_complex_float (3 * I)));
  printf ("%g %g\n", v[0], v[3]);
  printf ("%s %g %d %g\n", pass_small (small).c, pass_pair (pair).d,
          pass_large (large).many[29], pass_both ((union both){ 8 }).f);
  printf ("%d\n", (int)(pass_wide ((long long)7 << 40) >> 40));
  small.c[2] = 1;
  printf ("%d\n", pass_many (1, 2, 3, large, 4, 5, 6, small, 7, 8, 9, 10, 11,
                             12, 13, 14, pair, 15, 16, 17));
  return 0;
}

/* { dg-output "^1 -3 65535\n0.1 1e.4000\n1.5 -2 3\n1 4\nab 0.5 29 8\n7\n178\n$" } */
