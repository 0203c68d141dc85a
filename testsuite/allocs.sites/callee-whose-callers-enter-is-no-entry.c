/* With `instrument = callers' a definition is left alone, or a call would be
   entered twice.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper w]
over       = malloc
instrument = callers
alloc      = get(Z)p

[wrapper other]
over  = malloc
alloc = take(Z)p
*/

void *
get (unsigned long n) /* { dg-skipped "'get', alloc of wrapper 'w', is entered by its callers" } */
{
  return __builtin_malloc (n); /* { dg-site "'malloc'" } */
}

void *
take (unsigned long n) /* { dg-entry "'take', alloc of wrapper 'other'" } */
{
  return get (n); /* { dg-site "'get', .*, enclosed" } */
}
