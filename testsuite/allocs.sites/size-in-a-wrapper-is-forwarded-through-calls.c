/* In a configured wrapper also a size that a function makes of a parameter is
   forwarded: strdup's caller decides how long the string is.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = copy(s)p
*/

extern unsigned long length (const char *), any_length (void);

char *
copy (const char *s) /* { dg-entry "'copy'" } */
{
  char *p = __builtin_malloc (length (s) + 1); /* { dg-site "'malloc', .*, forwards its size" "array of 'char'" } */
  if (!p)
    p = __builtin_malloc (any_length () + 1); /* { dg-site {'malloc', alloc of allocator 'malloc'(?!,)} "array of 'char'" } */
  return p;
}

char *
not_configured (const char *s)
{
  return __builtin_malloc (length (s) + 1); /* { dg-site {'malloc', alloc of allocator 'malloc'(?!,)} "array of 'char'" } */
}
