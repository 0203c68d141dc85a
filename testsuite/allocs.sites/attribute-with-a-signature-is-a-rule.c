/* What an attribute says goes before what a config says of the function, and
   its family is the one that the config knows.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper weak]
over  = malloc
alloc = get(Zi)p
[wrapper known]
over  = malloc
free  = give(P)
*/

#define WRAPPER(...) __attribute__ ((allocator_wrapper (__VA_ARGS__)))

typedef __SIZE_TYPE__ size_t;

void *get (size_t, int) WRAPPER ("strong", "(Zi)p");
void *turn (size_t, void *) WRAPPER ("known", "(Zp)p");
void put (void *, void *) __attribute__ ((deallocator ("known", "(pP)")));
void give (void *);

static void *WRAPPER ("known", "(Z)p")
defined (size_t size) /* { dg-entry "'defined', alloc of wrapper 'known'" } */
{
  return __builtin_malloc (size); /* { dg-site "'malloc', .*, forwards its size" } */
}

void
calls (void)
{
  void *p = get (8, 1); /* { dg-site "calls 'get', alloc of wrapper 'strong'" } */
  give (p);             /* { dg-site "calls 'give', free of wrapper 'known'" } */
  p = turn (8, p);      /* { dg-site "calls 'turn', alloc of wrapper 'known'" } */
  put (p, defined (8)); /* { dg-site "('put', free|'defined', alloc) of wrapper 'known'" } */
}
