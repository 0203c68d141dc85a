/* A size that is computed from a parameter is forwarded, whatever the
   arithmetic and the locals between.  */
/* { dg-do compile } */

#define FORWARDED(n) __builtin_malloc (n)

void *
arithmetic (unsigned long n)
{
  return FORWARDED (n * 2 + 16); /* { dg-site "'malloc', .*, forwards its size" } */
}

void *
narrow (short n)
{
  return FORWARDED (n); /* { dg-site "'malloc', .*, forwards its size" } */
}

void *
count (unsigned n)
{
  return __builtin_calloc (n, 8); /* { dg-site "'calloc', .*, forwards its size" } */
}

void *
local (unsigned long n)
{
  unsigned long rounded = (n + 15) & ~15ul;
  if (rounded < 32)
    rounded = 32;
  return FORWARDED (rounded); /* { dg-site "'malloc', .*, forwards its size" } */
}

void *
chosen (unsigned long n)
{
  return FORWARDED (n ? n : 1); /* { dg-site "'malloc', .*, forwards its size" } */
}

void *
expected (unsigned long n)
{
  return FORWARDED (__builtin_expect (n, 8)); /* { dg-site "'malloc', .*, forwards its size" } */
}

void *
resized (void *p, unsigned long n)
{
  return __builtin_realloc (p, n); /* { dg-site "'realloc', .*, forwards its size" } */
}
