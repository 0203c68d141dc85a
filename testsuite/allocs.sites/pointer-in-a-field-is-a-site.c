/* A call through a field that a rule names is a site, however the struct is
   reached; one by a struct without a tag is named by its typedef.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper hooks]
over = malloc
alloc = field hooks.get(Z)p
free  = field hooks.put(P)
free  = field untagged.put(P)
*/

struct hooks
{
  void *(*get) (unsigned long);
  void (*put) (void *);
};

typedef struct
{
  int other;
  void (*put) (void *);
} untagged;

struct outer
{
  struct hooks inner[3];
  struct hooks *pointer;
};

extern struct hooks global;
extern struct outer *outer;

void *
calls (struct hooks *h, untagged *u, int i)
{
  h->put (0);                /* { dg-site "calls through 'hooks.put', free of wrapper 'hooks'" } */
  global.put (0);            /* { dg-site "calls through 'hooks.put'" } */
  outer->inner[i].put (0);   /* { dg-site "calls through 'hooks.put'" } */
  outer->pointer->put (0);   /* { dg-site "calls through 'hooks.put'" } */
  u->put (0);                /* { dg-site "calls through 'untagged.put'" } */
  (*h->put) (0);             /* { dg-site "calls through 'hooks.put'" } */
  void (*copy) (void *) = h->put;
  copy (0);                  /* { dg-site "calls through 'hooks.put'" } */
  return h->get (8);         /* { dg-site "calls through 'hooks.get', alloc" } */
}
