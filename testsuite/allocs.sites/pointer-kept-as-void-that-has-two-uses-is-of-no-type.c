/* A pointer that is used as two things, or read as bytes, or a variable that
   holds several pointers, tells no type.  */
/* { dg-do compile } */
/* { dg-options "-w" } */

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

void
two (unsigned n)
{
  void *p = __builtin_malloc (n); /* { dg-site "'malloc'" } */
  struct item *item = p;
  struct other *other = p;
  item->number = (int)other->number;
}

void
bytes (unsigned n)
{
  void *p = __builtin_malloc (n); /* { dg-site "'malloc'" } */
  use_bytes (p);
  use_anything (p);
  global = p;
}

void
several (unsigned n, int which)
{
  void *p = __builtin_malloc (n); /* { dg-site "'malloc'" } */
  if (which)
    p = __builtin_malloc (n + 1); /* { dg-site "'malloc'" } */
  use (p);
}

void
partly (const struct item *from, unsigned n)
{
  void *p = __builtin_malloc (n); /* { dg-site "'malloc'" } */
  __builtin_memcpy (p, from, n);
  global = p;
}

void
compared (unsigned n)
{
  if (__builtin_malloc (n) == global) /* { dg-site "'malloc'" } */
    global = 0;
}
