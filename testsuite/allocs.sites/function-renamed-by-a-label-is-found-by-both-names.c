/* A function that the source gives another assembler name is meant by its name
   in C and by its name in the assembler.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = by_c_name(Z)p
alloc = assembler_name_2(Z)p
*/

extern void *by_c_name (unsigned long) __asm__ ("assembler_name_1");
extern void *other_c_name (unsigned long) __asm__ ("assembler_name_2");
extern void *unrelated (unsigned long) __asm__ ("by_c_name_of_none");

void *
calls (void)
{
  void *p = by_c_name (8); /* { dg-site "calls 'assembler_name_1', alloc of wrapper 'w'" } */
  if (!p)
    p = other_c_name (8); /* { dg-site "calls 'assembler_name_2', alloc of wrapper 'w'" } */
  return p ? p : unrelated (8);
}
