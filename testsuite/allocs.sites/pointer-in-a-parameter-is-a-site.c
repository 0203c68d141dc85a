/* A call through a parameter that a rule names is a site, also where the
   parameter is a pointer to struct.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper hooks]
over = malloc
resize = param build.f(pPSZ)p
free   = param drop.f(P)
*/

void *
build (void *(*f) (void *, void *, unsigned long, unsigned long), void *data)
{
  return f (data, 0, 0, 100); /* { dg-site "calls through 'f', resize of wrapper 'hooks'" } */
}

void
drop (void (*f) (void *), void *p)
{
  f (p); /* { dg-site "calls through 'f', free" } */
}
