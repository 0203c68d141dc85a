/* What GCC's attributes say makes a wrapper without any config: malloc, with
   the sizes of alloc_size and the alignment of alloc_align.  Without them,
   where no pointer is returned, and on the stack there is none.  */
/* { dg-do compile } */
/* { dg-options "-std=gnu17" } */

typedef __SIZE_TYPE__ size_t;

void *xmalloc (size_t) __attribute__ ((malloc, alloc_size (1)));
void *xcalloc (size_t, size_t) __attribute__ ((malloc, alloc_size (1, 2)));
char *text_of (int) __attribute__ ((malloc));
void *page_get (size_t, size_t)
    __attribute__ ((alloc_align (1), alloc_size (2)));
void *local (size_t n);
void *aligned (size_t) __attribute__ ((assume_aligned (64)));
void *unnamed ();

void *
local (size_t n)
{
  return aligned (n);
}

void *
xmalloc (size_t n) /* { dg-entry "'xmalloc', alloc of wrapper 'x'" } */
{
  return local (n);
}

int
calls (void)
{
  int *p = xmalloc (8);      /* { dg-site "calls 'xmalloc', alloc of wrapper 'x'" "array of 'int'" } */
  p = xcalloc (2, sizeof *p);/* { dg-site "calls 'xcalloc', alloc of wrapper 'x'" "array of 'int'" } */
  text_of (1);               /* { dg-site "calls 'text_of', alloc of wrapper 'text_of'" } */
  page_get (64, 4096);       /* { dg-site "calls 'page_get', alloc of wrapper 'page'" } */
  unnamed (8);
  char *q = __builtin_alloca (8);
  q[0] = 1;
  return p[0] + q[0];
}
