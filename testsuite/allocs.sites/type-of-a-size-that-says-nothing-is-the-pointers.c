/* What is not a size of the whole does not overrule the pointer; what cannot be
   understood, or means several things, says nothing.  */
/* { dg-do compile } */
/* { dg-options "-w" } */

typedef unsigned long size_t;

struct item
{
  struct item *next;
  int number;
};

struct large
{
  char bytes[100];
};

struct part
{
  int number;
};

void *global;
struct item *item, **items;
char *text;

void
pointer (int n)
{
  item = __builtin_malloc (sizeof (struct part) * n);     /* { dg-site "'malloc'" "of unknown extent 'struct item'" } */
  items = __builtin_malloc (sizeof (struct item) * n);    /* { dg-site "'malloc'" "array of 'struct item .'" } */
  items = __builtin_malloc (sizeof (void *) * n);         /* { dg-site "'malloc'" "array of 'struct item .'" } */
  item = __builtin_malloc (sizeof (struct item) + sizeof (struct large)); /* { dg-site "'malloc'" "header and array 'struct item'" } */
  item = __builtin_malloc (sizeof (struct large) - 1);    /* { dg-site "'malloc'" "header and array 'struct item'" } */
  text = __builtin_malloc (sizeof (long) * 3 + 1);        /* { dg-site "'malloc'" "array of 'char'" } */
  text = __builtin_malloc (sizeof "text");                /* { dg-site "'malloc'" "array of 'char'" } */
}

int function (void);

void
unknown (int n)
{
  size_t changed = sizeof (struct item);
  global = __builtin_malloc (100);                        /* { dg-site "'malloc'" } */
  global = __builtin_malloc (sizeof (function ()));       /* { dg-site "'malloc'" } */
  global = __builtin_malloc (sizeof (struct item[2]) * sizeof (1 + n)); /* { dg-site "'malloc'" } */
  global = __builtin_malloc (changed);                    /* { dg-site "'malloc'" } */
  changed = n;
  global = __builtin_malloc (changed);                    /* { dg-site "'malloc'" } */
}

void
scopes (int n)
{
  struct large *twice = global;
  global = __builtin_malloc (sizeof *twice);              /* { dg-site "'malloc'" } */
  {
    struct item *twice = global;
    global = __builtin_malloc (sizeof *twice);            /* { dg-site "'malloc'" } */
  }
}

void
hidden (void)
{
  struct part
  {
    int other[9];
  };
  global = __builtin_malloc (sizeof (struct part));       /* { dg-site "'malloc'" } */
}
