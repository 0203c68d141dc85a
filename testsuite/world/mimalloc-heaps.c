/* SPDX-License-Identifier: MIT */
/* A program that uses mimalloc by its own names: a heap that is destroyed, one
   that is left, blocks that are resized and freed by either name.  */

#include <mimalloc.h>
#include <stdio.h>
#include <stdlib.h>

static void
use_heap (mi_heap_t *heap, int count)
{
  for (int i = 0; i < count; i++)
    if (!mi_heap_malloc (heap, 100))
      abort ();
  char *text = mi_heap_strdup (heap, "text");
  int *numbers = mi_heap_calloc (heap, 3, sizeof *numbers);
  printf ("%s %d\n", text, numbers[2]);
  mi_free (numbers);
}

int
main (void)
{
  mi_heap_t *heap = mi_heap_new ();
  use_heap (heap, 10);
  mi_heap_destroy (heap);

  use_heap (mi_heap_new (), 2);

  char *block = mi_malloc_aligned (64, 64);
  block = mi_realloc (block, 20000);
  mi_free_size (block, 20000);
  block = malloc (7);
  mi_free (block);
  free (mi_calloc (2, 4));
  return 0;
}
