/* A definition with computed gotos, whose labels stand in a table, is an
   entry.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = interpret(sZ)p
*/

#include <stdio.h>
#include <stdlib.h>

__attribute__ ((noinline)) static void *
interpret (const char *code, size_t size)
{
  static const void *const table[] = { &&add, &&twice, &&done };
  goto *table[*code - '0'];
add:
  size += 1;
  goto *table[*++code - '0'];
twice:
  size *= 2;
  goto *table[*++code - '0'];
done:
  return malloc (size);
}

int
main (void)
{
  void *p = interpret ("0102", 10);  /* { dg-row {.live.bytes} "23" } */
  void *q = interpret ("111112", 1); /* { dg-row {.live.bytes} "32" } */
  printf ("%d\n", p != q);
  return 0;
}

/* { dg-output "^1\n$" } */
