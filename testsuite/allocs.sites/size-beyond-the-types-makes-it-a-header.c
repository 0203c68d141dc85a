/* A struct and something more is a header and an array; several of them are an
   array, whatever the number is computed from; less than one is neither.  */
/* { dg-do compile } */

struct item
{
  struct item *next;
  long number;
};

struct item *item;
int *numbers;

extern unsigned long product (unsigned long, unsigned long);

void
headers (unsigned long n)
{
  item = __builtin_malloc (sizeof *item + n);      /* { dg-site "'malloc'" "header and array 'struct item'" } */
  item = __builtin_malloc (sizeof *item + n * 8);  /* { dg-site "'malloc'" "header and array 'struct item'" } */
  item = __builtin_malloc (sizeof *item + 1);      /* { dg-site "'malloc'" "header and array 'struct item'" } */
}

void
arrays (unsigned long n)
{
  item = __builtin_malloc ((n + 1) * sizeof *item);      /* { dg-site "'malloc'" "array of 'struct item'" } */
  item = __builtin_realloc (item, 2 * n * sizeof *item); /* { dg-site "'realloc'" "array of 'struct item'" } */
  numbers = __builtin_malloc (product (n, sizeof (int))); /* { dg-site "'malloc'" "array of 'int'" } */
}

void
neither (unsigned long n)
{
  item = __builtin_malloc (n - sizeof *item);     /* { dg-site "'malloc'" "of unknown extent 'struct item'" } */
  numbers = __builtin_malloc (product (n, 4));    /* { dg-site "'malloc'" "of unknown extent 'int'" } */
  numbers = __builtin_malloc (sizeof *numbers + 1); /* { dg-site "'malloc'" "of unknown extent 'int'" } */
}
