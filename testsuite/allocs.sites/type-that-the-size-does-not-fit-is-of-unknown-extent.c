/* A size that is less than the type's gives no form; memory that stays
   `void *' has no type at all.  */
/* { dg-do compile } */
/* { dg-options "-Wno-alloc-size" } */

struct node
{
  struct node *next;
  int number;
};

struct incomplete;

extern void *global;

void
calls (unsigned n)
{
  struct node *odd = __builtin_malloc (sizeof *odd - 1);  /* { dg-site "'malloc'" "of unknown extent 'struct node'" } */
  struct node *any = __builtin_malloc (n);                /* { dg-site "'malloc'" "of unknown extent 'struct node'" } */
  struct incomplete *opaque = __builtin_malloc (64);      /* { dg-site "'malloc'" "of unknown extent 'struct incomplete'" } */
  global = opaque ? (void *)odd : (void *)any;
}

void
untyped (void)
{
  global = __builtin_malloc (16); /* { dg-site "'malloc'" } */
}
