/* Other variables, and other variables' fields, are none of the rule's.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper hooks]
over = malloc
free = var put_hook(P)
free = var table.put(P)
*/
/* { dg-unmet "put_hook, table.put" } */

struct row
{
  void (*put) (void *);
};

extern void (*put_hook2) (void *);
extern void (*my_put_hook) (void *);
extern struct row table2[10];

void
calls (struct row *table)
{
  put_hook2 (0);
  my_put_hook (0);
  table2[1].put (0);
  table->put (0);
}
