/* A field of the same name in another struct, or of another name in the same
   struct, or of another type, is none of the rule's.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper hooks]
over = malloc
free  = field hooks.put(P)
free  = field narrow.put(P)
*/
/* { dg-unmet "hooks.put, narrow.put" } */

struct hooks
{
  void (*put) (void *);
  void (*log) (void *);
};

struct other
{
  void (*put) (void *);
};

struct narrow
{
  void (*put) (int);
};

void
calls (struct hooks *h, struct other *o, struct narrow *n)
{
  h->log (h);
  o->put (o);
  n->put (1);
}
