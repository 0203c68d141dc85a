/* A parameter of that name in another function, and another parameter of the
   function, are none of the rule's.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper hooks]
over = malloc
free = param drop.f(P)
*/
/* { dg-unmet "drop.f" } */

void
drop (void (*g) (void *), void *p)
{
  g (p);
}

void
dropped (void (*f) (void *), void *p)
{
  f (p);
}
