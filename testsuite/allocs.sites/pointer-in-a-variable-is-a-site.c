/* A call through a variable that a rule names, or through a part of it, is a
   site.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper hooks]
over = malloc
free = var put_hook(P)
free = var local_hook(P)
free = var table.put(P)
free = var deep.inner.put(P)
*/

struct row
{
  int number;
  void (*put) (void *);
};

extern void (*put_hook) (void *);
static void (*local_hook) (void *);
extern struct row table[10];
extern struct
{
  struct row inner;
} deep;

void
set (void (*f) (void *))
{
  local_hook = f;
}

void
calls (int i)
{
  put_hook (0);       /* { dg-site "calls through 'put_hook', free of wrapper 'hooks'" } */
  local_hook (0);     /* { dg-site "calls through 'local_hook'" } */
  table[i].put (0);   /* { dg-site "calls through 'row.put'" } */
  deep.inner.put (0); /* { dg-site "calls through 'row.put'" } */
}
