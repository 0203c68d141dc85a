/* A call through a pointer is no site by the type of a free, of an alloc
   without a size, or if the type differs in a parameter or in the result.  */
/* { dg-do compile } */
/* { dg-config here }
[allocator pool]
within = malloc
alloc  = pool_alloc(CZi)p
alloc  = pool_node(C)T
free   = pool_free(P)
usable = pool_size(P)z
*/
/* { dg-unmet "pool_alloc, pool_node, pool_free, pool_size" } */

typedef unsigned long word;

struct node
{
  int number;
};

int
calls (void (*like_free) (void *), struct node *(*like_node) (void *),
       word (*like_usable) (void *), void *(*fewer) (void *, word, int, int),
       void *(*pointer) (void *, void *, int),
       word (*word_back) (void *, word, int))
{
  like_free (like_node (0));
  fewer (0, 1, 2, 3);
  pointer (0, 0, 1);
  return like_usable (0) + word_back (0, 1, 2);
}
