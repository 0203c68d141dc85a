// In C++, too, on functions, methods and in templates; operator new has its
// rule in the built-in config.
// { dg-do compile }

typedef __SIZE_TYPE__ size_t;

extern "C" void *xmalloc (size_t) __attribute__ ((malloc, alloc_size (1)));
namespace store
{
char *text_new (const char *) __attribute__ ((malloc));
char *text_new (int);
}

struct Arena
{
  void *take (size_t) __attribute__ ((alloc_size (2)));
  void *look (size_t);
};

template <class T> struct Pool
{
  T *get (size_t) __attribute__ ((malloc));
};

void
calls (Arena *arena, Pool<int> *pool)
{
  xmalloc (8);                  // { dg-site "calls 'xmalloc', alloc of wrapper 'x'" }
  store::text_new ("a");        // { dg-site "calls '@any', alloc of wrapper 'store::text'" }
  store::text_new (1);
  arena->take (8);              // { dg-site "calls '@any', alloc of wrapper 'Arena'" }
  arena->look (8);
  pool->get (1);                // { dg-site "calls '@any', alloc of wrapper 'Pool_int'" }
  new int;                      // { dg-site "calls '@any', alloc of wrapper 'new'" }
}
