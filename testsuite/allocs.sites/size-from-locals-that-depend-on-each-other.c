/* Locals that are computed from each other in many ways are looked through once
   each: the search ends, and finds the parameter, or that there is none.  */
/* { dg-do compile } */

#define MIX(v) v = a + b, v += c - d, v += e * f, v += g + h, v -= a + c

#define TANGLE                                                                 \
  MIX (a), MIX (b), MIX (c), MIX (d), MIX (e), MIX (f), MIX (g), MIX (h)

extern unsigned long any (void);

void *
from_a_parameter (unsigned long n)
{
  unsigned long a = any (), b = a, c = a, d = a, e = a, f = a, g = a, h = n;
  TANGLE, TANGLE, TANGLE;
  return __builtin_malloc (a); /* { dg-site "'malloc', .*, forwards its size" } */
}

void *
from_none (unsigned long n)
{
  unsigned long a = any (), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  TANGLE, TANGLE, TANGLE;
  return n ? __builtin_malloc (a) : 0; /* { dg-site {'malloc', alloc of allocator 'malloc'(?!,)} } */
}
