/* A call of a configured function through a cast of its name is a site, of
   that function where the compiler sees which it is.  */
/* { dg-do compile } */
/* { dg-options "-std=gnu17" } */
/* { dg-config here }
[wrapper xmalloc]
over  = malloc
alloc = xmalloc(Z)p
*/

extern void *xmalloc (unsigned long);

void *
cast (void)
{
  return ((void *(*)())xmalloc) (4); /* { dg-site "calls 'xmalloc', alloc of wrapper" } */
}

int *
in_parentheses (void)
{
  return (int *)(xmalloc) (4); /* { dg-site "calls 'xmalloc'" "one 'int'" } */
}

int *
dereferenced (void)
{
  return (**xmalloc) (4); /* { dg-site "calls 'xmalloc'" "one 'int'" } */
}
