/* A function with alloc_size that need not return new memory resizes the block
   that comes first; what comes later may be anything, so nothing is said.  */
/* { dg-do compile } */

typedef __SIZE_TYPE__ size_t;
struct heap;

void *xrealloc (void *, size_t) __attribute__ ((alloc_size (2)));
void *xfresh (void *, size_t) __attribute__ ((malloc, alloc_size (2)));
void *heap_alloc (struct heap *, size_t) __attribute__ ((alloc_size (2)));
void *heap_realloc (struct heap *, void *, size_t)
    __attribute__ ((alloc_size (3)));
void *read_only (const void *, size_t) __attribute__ ((alloc_size (2)));

void
calls (struct heap *heap, void *p)
{
  p = xrealloc (p, 8);   /* { dg-site "calls 'xrealloc', resize of wrapper 'x'" } */
  p = xfresh (p, 8);     /* { dg-site "calls 'xfresh', alloc of wrapper 'xfresh'" } */
  p = read_only (p, 8);  /* { dg-site "calls 'read_only', alloc of wrapper 'read_only'" } */
  heap_alloc (heap, 8);  /* { dg-site "calls 'heap_alloc', alloc of wrapper 'heap'" } */
  heap_realloc (heap, p, 8);
}
