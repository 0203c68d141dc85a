/* Builtins that take or give memory without any allocator are no sites.  */
/* { dg-do compile } */
/* { dg-sites none } */

int
sum (unsigned long size)
{
  char *p = __builtin_alloca (size);
  __builtin_memset (p, 1, size);
  char *q = __builtin_memchr (p, 1, size);
  return *p + *q;
}
