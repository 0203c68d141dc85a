/* A pointer that the source keeps as `void *' has the type of what it is used
   as, if that is one.  */
/* { dg-do compile } */

struct item
{
  int number;
};

struct other
{
  double number;
};

extern void use (struct item *), use_bytes (const unsigned char *);
extern void use_anything (void *);

void *global;

struct item *
returned (unsigned n)
{
  void *p = __builtin_malloc (n); /* { dg-site "'malloc'" "of unknown extent 'struct item'" } */
  return p;
}

void
copied (unsigned n)
{
  void *p, *q;
  struct item *item;
  p = __builtin_malloc (n); /* { dg-site "'malloc'" "of unknown extent 'struct item'" } */
  q = p;
  item = q;
  item->number = 1;
  global = p;
}

void
given (unsigned n, const char *text)
{
  void *p = __builtin_malloc (n);                 /* { dg-site "'malloc'" "of unknown extent 'struct item'" } */
  use (p);
  global = p;
  global = __builtin_strcpy (__builtin_malloc (n), text); /* { dg-site "'malloc'" "array of 'char'" } */
}

char *
text (unsigned n, unsigned header, int zeroed)
{
  void *p = zeroed ? __builtin_calloc (n, 1) /* { dg-site "'calloc'" "array of 'char'" } */
                   : __builtin_malloc (n);   /* { dg-site "'malloc'" "array of 'char'" } */
  return (char *)p + header;
}

void *
filled (const struct item *from)
{
  void *p = __builtin_malloc (4);                 /* { dg-site "'malloc'" "one 'struct item'" } */
  return __builtin_memcpy (p, from, sizeof *from);
}
