/* A config that is named without a path is one of those that come with
   allocs.  */
/* { dg-do compile } */
/* { dg-once "-fplugin-arg-allocs-explain" } */
/* { dg-config zlib } */

extern void *zcalloc (void *, unsigned, unsigned);

void *
calls (void)
{
  return zcalloc (0, 1, 8); /* { dg-warning "calls 'zcalloc', alloc of wrapper 'zlib" } */
}

/* { dg-warning "neither called nor defined here: " "" { target *-*-* } 0 } */
