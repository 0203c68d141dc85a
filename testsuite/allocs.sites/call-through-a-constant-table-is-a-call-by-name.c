/* Where the compiler knows what a constant table of functions holds, the call
   is one of that function, and of no other that has its type.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper table]
over  = malloc
alloc = get(pZ)p
free  = put(pP)
*/

struct table
{
  void *(*get) (void *, unsigned long);
  void (*put) (void *, void *);
};

void *get (void *, unsigned long);
void put (void *, void *);
void *other_get (void *, unsigned long);
void other_put (void *, void *);

static const struct table ours = { get, put };
static const struct table others = { other_get, other_put };

void
calls (void)
{
  void *p = ours.get (0, 8); /* { dg-site "calls 'get', alloc of wrapper 'table'" } */
  ours.put (0, p);           /* { dg-site "calls 'put', free of wrapper 'table'" } */
  p = others.get (0, 8);
  others.put (0, p);
}

void *
unknown (const struct table *some)
{
  return some->get (0, 8); /* { dg-site "calls through 'table.get', alloc of wrapper 'table'" } */
}
