/* A call of an alias is a call of the function that it is an alias of.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = target(Z)p
*/

void *target (unsigned long);
void *other (unsigned long);
extern void *strong (unsigned long) __attribute__ ((alias ("target")));
extern void *weak (unsigned long) __attribute__ ((weak, alias ("target")));
extern void *alias_of_other (unsigned long) __attribute__ ((alias ("other")));

void *
target (unsigned long size) /* { dg-entry "'target'" } */
{
  return __builtin_malloc (size); /* { dg-site "'malloc'" } */
}

void *
other (unsigned long size)
{
  return (void *)size;
}

void *
calls (void)
{
  void *p = strong (8); /* { dg-site "calls 'target', alloc of wrapper 'w'" } */
  if (!p)
    p = weak (8); /* { dg-site "calls 'target', alloc of wrapper 'w'" } */
  return p ? p : alias_of_other (8);
}
