/* A count of things larger than bytes, as bcalloc of gawk, which counts
   instructions.  The same number without a unit is one of bytes.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator gawk.instruction]
   within = malloc
   alloc  = bcalloc(iZi)p unit=INSTRUCTION
   alloc  = bytes_alloc(iZi)p
   free   = bcfree(P)
*/

#include <stdlib.h>

typedef struct exp_instruction
{
  struct exp_instruction *next;
  long code;
  int line;
} INSTRUCTION;

enum opcode
{
  OP_NONE,
  OP_LIST
};

static INSTRUCTION *pool;

__attribute__ ((noinline)) static INSTRUCTION *
bcalloc (enum opcode op, int size, int line)
{
  INSTRUCTION *at = pool;
  pool += size;
  at->code = op;
  at->line = line;
  return at;
}

__attribute__ ((noinline)) static INSTRUCTION *
bytes_alloc (enum opcode op, int size, int line)
{
  return bcalloc (op, size, line);
}

__attribute__ ((noinline)) static void
bcfree (INSTRUCTION *cp)
{
  cp->code = OP_NONE;
}

int
main (void)
{
  pool = malloc (100 * sizeof (INSTRUCTION));
  INSTRUCTION *one = bcalloc (OP_NONE, 1, 12); /* { dg-row {.total.bytes, .live.objects} "24 0" } */
  bcalloc (OP_LIST, 3, 12);     /* { dg-row {.live.bytes, .live.objects} "72 1" } */
  bytes_alloc (OP_LIST, 3, 12); /* { dg-row {.live.bytes, .live.objects} "3 1" } */
  bcfree (one);                 /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report allocator {of ("gawk.instruction") | select (.overhead == null) | .live.bytes, .total.objects, .calls.free} "75 3 1" } */
