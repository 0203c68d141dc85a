/* A definition in the old style is an entry by the types of its parameters; a
   call without a prototype is a site.  */
/* { dg-do compile } */
/* { dg-options "-std=gnu17" } */
/* { dg-config here }
[wrapper old]
over  = malloc
alloc = old_alloc(Zi)p
alloc = old_declared(NZ)p
*/

extern void *old_declared ();

void *
old_alloc (size, flag) /* { dg-entry "'old_alloc', alloc" } */
  unsigned long size;
  char flag;
{
  return flag ? __builtin_malloc (size) : 0; /* { dg-site "'malloc', .*, forwards its size" } */
}

void *
calls (void)
{
  void *p = old_alloc (3, 1); /* { dg-site "calls 'old_alloc', alloc of wrapper" } */
  return p ? p : old_declared (4, 5); /* { dg-site "calls 'old_declared'" } */
}
