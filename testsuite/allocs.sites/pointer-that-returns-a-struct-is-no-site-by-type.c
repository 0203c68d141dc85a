/* A call through a pointer that returns a pointer to some struct is no site by
   its type, though the signature fits: comparisons, item getters and the like
   take an integer, too.  Characters may be what an allocator returns.  */
/* { dg-do compile } */
/* { dg-config here }
[allocator pool]
within = malloc
alloc  = pool_alloc(CZ)p
resize = pool_resize(CPZ)p
*/
/* { dg-unmet "pool_resize" } */

typedef unsigned long word;

struct node
{
  int number;
};

void *
calls (struct node *(*item) (void *, word),
       struct node *(*compare) (void *, void *, int),
       char *(*characters) (void *, word))
{
  compare (item (0, 1), 0, 1);
  return characters (0, 8); /* { dg-site "calls through 'characters', alloc of allocator 'pool'" } */
}
