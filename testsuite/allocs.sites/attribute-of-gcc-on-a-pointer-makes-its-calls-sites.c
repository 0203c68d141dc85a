/* alloc_size of a pointer to a function makes calls through it sites, and tells
   which argument is the size, where types alone do not.  */
/* { dg-do compile } */

typedef __SIZE_TYPE__ size_t;

struct hooks
{
  void *(*get) (int, size_t) __attribute__ ((alloc_size (2)));
  void *(*get_text) (const char *, int) __attribute__ ((alloc_size (2)));
  void *(*find) (const char *, const char *);
} hooks;

typedef void *maker (float, int) __attribute__ ((alloc_size (2)));

void
calls (maker *make)
{
  hooks.get (1, 8);        /* { dg-site "calls through 'hooks.get', alloc of wrapper 'get'" } */
  hooks.get_text ("a", 8); /* { dg-site "calls through 'hooks.get_text', alloc of wrapper 'get_text'" } */
  make (1, 8);             /* { dg-site "calls through 'make', alloc of wrapper 'make'" } */
  hooks.find ("a", "b");
}
