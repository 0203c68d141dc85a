/* Allocators and wrappers that are written in assembler, and naked functions,
   are not entered: what they get is charged to an address in them.  */
/* { dg-do run } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = get(Z)p
alloc = take(Z)p
*/

#include <stdio.h>
#include <stdlib.h>

extern void *get (size_t size);

__asm__ (".text\n"
         ".globl get\n"
         ".type get, @function\n"
         "get: jmp malloc@PLT\n"
         ".size get, .-get\n");

__attribute__ ((naked)) void *
take (size_t size __attribute__ ((unused)))
{
  __asm__ ("jmp malloc@PLT");
}

int
main (void)
{
  void *volatile p = get (10);
  void *volatile q = take (20);
  printf ("%d\n", p != q);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report wrapper {[of("w")] | length} "0" } */
/* { dg-report site {[.rows[] | select(.site.id == null and .live.bytes <= 20) | .live.bytes] | sort | map(tostring) | join(" ")} "10 20" } */
