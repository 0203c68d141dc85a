/* `ignore' takes the attribute of a function away, and of no other.  */
/* { dg-do compile } */
/* { dg-config here }
ignore = ignored_alloc
*/

void *ignored_alloc (unsigned long) __attribute__ ((allocator ("a", "(Z)p")));
void *other_alloc (unsigned long) __attribute__ ((allocator ("a", "(Z)p")));

void
calls (void)
{
  ignored_alloc (8);
  other_alloc (8); /* { dg-site "calls 'other_alloc', alloc of allocator 'a'" } */
}
