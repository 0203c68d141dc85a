/* A size that a function decides itself is not forwarded: a constant, what
   another function says, what memory holds, also where parameters lead
   there.  */
/* { dg-do compile } */

extern unsigned long global, length (const char *);

struct node
{
  unsigned long size;
  int members[];
};

void *
constant (int unused)
{
  return __builtin_malloc (unused ? 16 : 24); /* { dg-site {'malloc', alloc of allocator 'malloc'(?!,)} } */
}

void *
from_call (const char *s)
{
  return __builtin_malloc (length (s) + 1); /* { dg-site {'malloc', alloc of allocator 'malloc'(?!,)} } */
}

void *
from_memory (struct node *node)
{
  return __builtin_malloc (node->size + global); /* { dg-site {'malloc', alloc of allocator 'malloc'(?!,)} } */
}

void *
from_pointers (char *begin, char *end)
{
  return __builtin_malloc (end - begin); /* { dg-site {'malloc', alloc of allocator 'malloc'(?!,)} } */
}

void *
pointer_only (void *p)
{
  return __builtin_realloc (p, 100); /* { dg-site {'realloc', resize of allocator 'malloc'(?!,)} } */
}
