/* Of several rules for a name the one that fits the declaration is taken, so a
   config can serve several versions of a program; that is no error.  */
/* { dg-do compile } */
/* { dg-config here }
[allocator c]
alloc = get(CZ)p
alloc = get(CZi)p
free  = put(CP)
free  = put(P)
*/

void *get (void *, unsigned long, int);
void put (void *);

void
calls (void)
{
  void *p = get (0, 8, 1); /* { dg-site "calls 'get', alloc of allocator 'c'" } */
  put (p);                 /* { dg-site "calls 'put', free of allocator 'c'" } */
}
