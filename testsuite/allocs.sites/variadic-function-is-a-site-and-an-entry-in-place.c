/* A variadic function cannot be called again with its own arguments; it is
   entered in place.  The dots are one `.' in the signature, or left out.  */
/* { dg-do compile } */
/* { dg-options "-std=gnu17" } */
/* { dg-config here }
[wrapper print]
over  = malloc
alloc = print_new(s.)p
alloc = print_size(Z)p
*/

#include <stdarg.h>

void *print_size (unsigned long, ...);

void *
print_new (const char *format, ...) /* { dg-entry "'print_new', alloc of wrapper 'print', in place" } */
{
  va_list list;
  va_start (list, format);
  void *p = __builtin_malloc (va_arg (list, int)); /* { dg-site "'malloc'" } */
  va_end (list);
  return p;
}

void *
calls (void)
{
  void *p = print_new ("x", 8); /* { dg-site "calls 'print_new'" } */
  return p ? p : print_size (8, p, p); /* { dg-site "calls 'print_size'" } */
}
