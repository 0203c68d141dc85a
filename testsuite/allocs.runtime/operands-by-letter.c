/* Operands and results mean what the letters of the signature say: elements,
   pointers by reference, results by out-parameter, status, size by type, size
   of what is underneath.  */
/* { dg-do run } */

#include <stdlib.h>

#include "played.h"
#include "stage.h"

#define KEY 3000

PLAYED_MALLOC_RULES;
PLAYED_ALLOCATOR (a, ALLOCATOR, "a", 0);
#define ENTRY(name, role, signature)                                          \
  PLAYED_RULE (name, "a", #name, signature, role, ALLOCATOR);                 \
  PLAYED_ENTRY_OF (name, role, KEY, #name, name, a, 0)
ENTRY (elements, ALLOC, "(NZ.)p");
ENTRY (bare, ALLOC, "(.)p");
ENTRY (typed, ALLOC, "(.)T");
ENTRY (out_zero, ALLOC, "(OZ)i");
ENTRY (out_nonzero, ALLOC, "(OZ)b");
ENTRY (out_pointer, ALLOC, "(OZ)");
ENTRY (nulling, FREE, "(R)");
ENTRY (refused, FREE, "(P)b");
ENTRY (by_reference, RESIZE, "(RZ)i");

PLAYED_IN ("allocs_types_v1",
           PLAYED_LABEL ("type_node", "24") ".2byte 0\n" PLAYED_TEXT (
               "type_node", "struct node") ".quad 77, 40\n");
PLAYED_SITE (any, ALLOC, KEY, 0, "program", 10, elements);
PLAYED_TYPED_SITE (one, ALLOC, KEY, 0, "program", 11, typed, 1,
                   type_node - site_one);
PLAYED_TYPED_SITE (many, ALLOC, KEY, 0, "program", 12, typed, 2,
                   type_node - site_many);

/* Memory that is in no block of malloc.  */
static char memory[10000];

/* The entry that CALL describes returns RESULT and stores POINTER by
   reference.  */
static void
run (struct allocs_call call, uintptr_t result, void *pointer)
{
  struct allocs_state *state = played_state ();
  if (state->hooks->enter (&call) != ALLOCS_PROCEED)
    abort ();
  state->reenter = 0;
  if (call.reference)
    *(void **)call.reference = pointer;
  call.result = result;
  state->hooks->leave (&call);
}

#define RUN(name, result, pointer, ...)                                       \
  run ((struct allocs_call){ .entry = &entry_##name, __VA_ARGS__ }, result,   \
       pointer)
#define RUN_AT(site, name, result, pointer, ...)                              \
  (played_state ()->pending = &site, RUN (name, result, pointer, __VA_ARGS__))

static int
program (void)
{
  char *block = malloc (1000), *m = memory;
  void *p = NULL;
  RUN_AT (site_any, elements, (uintptr_t)m, 0, .count = 3, .bytes = 7);
  RUN (bare, (uintptr_t)block + 100, 0);      /* 900 are left */
  RUN (bare, (uintptr_t)m + 100, 0);          /* nothing is underneath */
  RUN_AT (site_one, typed, (uintptr_t)m + 200, 0);
  RUN_AT (site_many, typed, (uintptr_t)block, 0); /* up to the next: 1000 */
  RUN (out_zero, 0, m + 300, .reference = &p, .bytes = 1);
  RUN (out_zero, 5, m + 400, .reference = &p, .bytes = 2);
  RUN (out_nonzero, 1, m + 500, .reference = &p, .bytes = 4);
  RUN (out_nonzero, 0, m + 600, .reference = &p, .bytes = 8);
  RUN (out_pointer, 0, m + 700, .reference = &p, .bytes = 16);
  RUN (out_pointer, 0, NULL, .reference = &p, .bytes = 32);
  p = m + 500;
  RUN (nulling, 0, NULL, .reference = &p);
  RUN (nulling, 0, NULL, .reference = &p); /* NULL by now */
  RUN (refused, 0, 0, .pointer = m + 700); /* it fails */
  RUN (refused, 1, 0, .pointer = m + 300);
  p = m + 700;
  RUN (by_reference, 0, m + 800, .reference = &p, .bytes = 64);
  RUN (by_reference, 1, m + 800, .reference = &p, .bytes = 128); /* fails */
  return 0;
}

static void
check (const struct profile *p)
{
  CHECK_EQ (PROFILE_SUM (p, .entry = "elements", .line = 10).bytes, 21);
  CHECK_EQ (PROFILE_SUM (p, .entry = "bare", .level = 1).bytes, 0);
  CHECK_EQ (PROFILE_SUM (p, .entry = "bare", .level = 1).objects, 1);
  CHECK_EQ (PROFILE_SUM (p, .line = 11).bytes, 40);
  CHECK_EQ (PROFILE_SUM (p, .line = 12).bytes, 1000);
  /* It lay over the one at 100.  */
  CHECK_EQ (PROFILE_SUM (p, .entry = "bare", .level = 2).freed_bytes, 900);
  CHECK_EQ (PROFILE_SUM (p, .entry = "out_zero").bytes, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "out_zero").failures, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "out_zero").freed_bytes, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "out_nonzero").bytes, 4);
  CHECK_EQ (PROFILE_SUM (p, .entry = "out_nonzero").failures, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "out_nonzero").freed_bytes, 4);
  CHECK_EQ (PROFILE_SUM (p, .entry = "out_pointer").bytes, 64);
  CHECK_EQ (PROFILE_SUM (p, .entry = "out_pointer").failures, 1);
  CHECK_EQ (live_bytes (PROFILE_SUM (p, .entry = "out_pointer")), 64);
  CHECK_EQ (PROFILE_SUM (p, .entry = "nulling").frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "nulling").null_frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "refused").frees, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "refused").failures, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "by_reference").resizes, 1);
  CHECK_EQ (PROFILE_SUM (p, .entry = "by_reference").failures, 1);
  CHECK_EQ (p->header->missed, 0);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
