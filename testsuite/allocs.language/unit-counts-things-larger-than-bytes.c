/* A size may count things that are larger than a byte.  */
/* { dg-do run } */
/* { dg-config here }
   [wrapper cells]
   over  = malloc
   alloc = take_cells(Z)p
   [allocator code]
   within = malloc
   alloc  = code_alloc(iZi)p unit=INSTRUCTION
   alloc  = code_pairs(NZ)p unit=struct pair
   alloc  = code_block(p)p size=arg1->count unit=struct pair
   alloc  = code_bytes(iZi)p
*/

#include <stdlib.h>

typedef struct
{
  long words[4];
} INSTRUCTION;

struct pair
{
  short a, b;
};

struct block
{
  unsigned char count;
};

static char *memory;

__attribute__ ((noinline)) static void *
cut (size_t bytes)
{
  char *at = memory;
  memory += bytes;
  return at;
}

__attribute__ ((noinline)) static INSTRUCTION *
code_alloc (int op, int size, int line)
{
  return cut ((size_t) size * sizeof (INSTRUCTION) + 0 * (op + line));
}

__attribute__ ((noinline)) static struct pair *
code_pairs (size_t n, size_t size)
{
  return cut (n * size * sizeof (struct pair));
}

__attribute__ ((noinline)) static struct pair *
code_block (const struct block *b)
{
  return cut (b->count * sizeof (struct pair));
}

__attribute__ ((noinline)) static void *
code_bytes (int op, int size, int line)
{
  return cut (size + 0 * (op + line));
}

__attribute__ ((noinline)) static void *
take_cells (size_t n)
{
  return malloc (n * 8);
}

int
main (void)
{
  struct block b = { 200 };
  memory = take_cells (1000);
  code_alloc (1, 3, 0);   /* { dg-row {.live.bytes} "96" } */
  code_pairs (5, 2);      /* { dg-row {.live.bytes} "40" } */
  code_block (&b);        /* { dg-row {.live.bytes} "800" } */
  code_bytes (1, 3, 0);   /* { dg-row {.live.bytes} "3" } */
  return 0;
}
