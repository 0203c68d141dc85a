/* What a site allocates is known from the variable, field, cast or result that
   the pointer goes to; how much of it from the size.  */
/* { dg-do compile } */

struct node
{
  struct node *next;
  int number;
};

struct vector
{
  unsigned long used;
  struct node *room[];
};

struct holder
{
  struct node *list;
  const int *numbers;
};

struct node *
in_result (void)
{
  return __builtin_malloc (sizeof (struct node)); /* { dg-site "'malloc'" "one 'struct node'" } */
}

void
in_cast (void **result, unsigned n)
{
  struct node *nodes = (struct node *)__builtin_malloc (n * sizeof (struct node)); /* { dg-site "'malloc'" "array of 'struct node'" } */
  *result = nodes;
}

void
in_field (struct holder *h, unsigned n)
{
  h->list = __builtin_malloc (10 * sizeof *h->list); /* { dg-site "'malloc'" "array of 'struct node'" } */
  h->numbers = __builtin_calloc (n, sizeof (int)); /* { dg-site "'calloc'" "array of 'int'" } */
}

struct vector *
in_variable (unsigned n)
{
  struct vector *v; /* the size of a header and of an array */
  v = __builtin_malloc (sizeof *v + n * sizeof *v->room); /* { dg-site "'malloc'" "header and array 'struct vector'" } */
  return v;
}

void
pointers (char ***argv, unsigned n)
{
  *argv = __builtin_malloc (n * sizeof **argv); /* { dg-site "'malloc'" "array of 'char .'" } */
  **argv = __builtin_malloc (n); /* { dg-site "'malloc'" "array of 'char'" } */
}

void
resized (struct holder *h)
{
  h->list = __builtin_realloc (h->list, 20 * sizeof *h->list); /* { dg-site "'realloc'" "array of 'struct node'" } */
}
