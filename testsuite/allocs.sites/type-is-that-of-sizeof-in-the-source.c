/* Where the result says little or less than the whole, the type is the one that
   the source takes the size of: by name, by an expression, in a macro, through
   a variable that gets one value.  */
/* { dg-do compile } */
/* { dg-options "-Wno-calloc-transposed-args" } */

#define NULL ((void *)0)

typedef unsigned long size_t;

struct base
{
  int tag;
};

struct derived
{
  struct base base;
  struct derived *next;
  double numbers[3];
};

typedef struct closure
{
  struct base base;
  double values[1];
} closure;

#define NEW(type) ((type *) ALLOCATE (sizeof (type)))
#define ALLOCATE(size) __builtin_malloc (size)
#define CLOSURE_SIZE(n)                                                       \
  (__builtin_offsetof (closure, values) + sizeof (double) * (n))
#define FOREIGN __builtin_malloc

void *global;
struct base *base;
struct derived *list;

void
names (void)
{
  global = __builtin_malloc (sizeof (struct derived)); /* { dg-site "'malloc'" "one 'struct derived'" } */
  base = __builtin_malloc (sizeof (struct derived));   /* { dg-site "'malloc'" "one 'struct derived'" } */
  global = __builtin_calloc (sizeof (const closure), 9); /* { dg-site "'calloc'" "array of 'closure'" } */
  global = __builtin_calloc (9, sizeof (unsigned int long)); /* { dg-site "'calloc'" "array of 'long unsigned int'" } */
}

void
expressions (struct derived *d, closure **table)
{
  global = __builtin_malloc (sizeof *d);                /* { dg-site "'malloc'" "one 'struct derived'" } */
  global = __builtin_malloc (10 * sizeof **table);      /* { dg-site "'malloc'" "array of 'closure'" } */
  global = __builtin_malloc (sizeof (*d->next->next));  /* { dg-site "'malloc'" "one 'struct derived'" } */
  global = __builtin_malloc (3 * sizeof list->numbers); /* { dg-site "'malloc'" "array of 'double'" } */
  global = __builtin_malloc (sizeof table[3]->base      /* { dg-site "'malloc'" "one 'struct base'" } */
                             /* and nothing else */ );
  global = __builtin_malloc (sizeof *(closure *) global); /* { dg-site "'malloc'" "one 'closure'" } */
}

void
macros (void)
{
  global = NEW (struct derived);                 /* { dg-site "'malloc'" "one 'struct derived'" } */
  global = ALLOCATE (5 * sizeof (struct base));  /* { dg-site "'malloc'" "array of 'struct base'" } */
  base = ALLOCATE (CLOSURE_SIZE (7));            /* { dg-site "'malloc'" "header and array 'closure'" } */
  global = FOREIGN (sizeof (closure));           /* { dg-site "'malloc'" "one 'closure'" } */
}

void
variables (int n)
{
  size_t one = sizeof (closure), many = n * sizeof (closure), later;
  later = sizeof (struct derived)
          + n * sizeof (int);
  global = __builtin_malloc (one);   /* { dg-site "'malloc'" "one 'closure'" } */
  global = __builtin_malloc (many);  /* { dg-site "'malloc'" "array of 'closure'" } */
  base = __builtin_malloc (later);   /* { dg-site "'malloc'" "header and array 'struct derived'" } */
}
