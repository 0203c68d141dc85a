/* Of two configs the later one's rule for a function replaces the earlier
   one's; what only one says stays.  */
/* { dg-do compile } */
/* { dg-once "-fplugin-arg-allocs-explain" } */
/* { dg-config weaker.conf } */
/* { dg-config stronger.conf } */

extern void *both (unsigned long), *only_weaker (unsigned long),
    *only_stronger (unsigned long);

void
calls (void **p)
{
  p[0] = both (1);          /* { dg-warning "calls 'both', alloc of wrapper 'stronger'" } */
  p[1] = only_weaker (1);   /* { dg-warning "calls 'only_weaker', alloc of wrapper 'weaker'" } */
  p[2] = only_stronger (1); /* { dg-warning "calls 'only_stronger', alloc of wrapper 'stronger'" } */
}
