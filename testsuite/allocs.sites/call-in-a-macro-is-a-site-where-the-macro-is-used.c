/* A call that a macro makes is a site at the line that uses the macro, not
   where the macro is defined, be that in a system header.  */
/* { dg-do compile } */

#define NEW(type) ((type *)__builtin_malloc (sizeof (type)))
#define TWO_OF(type) { NEW (type), NEW (type) }

int *
one (void)
{
  return NEW (int); /* { dg-site "'malloc'" "one 'int'" } */
}

void
two (long **result)
{
  long *both[2] = TWO_OF (long); /* { dg-site "'malloc'" "one 'long int'" } */
  result[0] = both[0];
  result[1] = both[1];
}
