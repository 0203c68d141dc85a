/* A call of a builtin is one of the function that it stands for.  */
/* { dg-do compile } */

void *
allocate (unsigned long size)
{
  char *p = __builtin_malloc (size); /* { dg-site "calls 'malloc', alloc of allocator 'malloc', forwards" "array of 'char'" } */
  p = __builtin_realloc (p, 100);    /* { dg-site "calls 'realloc', resize" "array of 'char'" } */
  __builtin_free (p);                /* { dg-site "calls 'free', free of allocator" } */
  return __builtin_calloc (4, 8);    /* { dg-site "calls 'calloc', alloc" } */
}
