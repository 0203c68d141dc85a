/* A call through any pointer is a site if an alloc or resize entry with a size
   has the type of the pointer.  */
/* { dg-do compile } */
/* { dg-config here }
[allocator pool]
within = malloc
alloc  = pool_alloc(CZi)p
resize = pool_resize(CPSZ)p
*/

typedef unsigned long word;
typedef void *(*getter) (void *, word, int);

void *
calls (getter get, void *(*resize) (void *, void *, word, word),
       getter *several)
{
  void *p = get (0, 8, 1);         /* { dg-site "calls through 'get', alloc of allocator 'pool'" } */
  p = several[2](0, 8, 2);         /* { dg-site "calls through '.*', alloc of allocator 'pool'" } */
  p = ((getter)several) (0, 8, 1); /* { dg-site "calls through 'several', alloc of allocator 'pool'" } */
  return resize (0, p, 8, 16);     /* { dg-site "calls through 'resize', resize of allocator 'pool'" } */
}
