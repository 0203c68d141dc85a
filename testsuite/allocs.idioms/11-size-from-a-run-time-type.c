/* A type object says how large an instance is and what it is called, and the
   collector's header lies in front, as in _PyObject_GC_New of CPython.  Without
   a label an object has the type of its site.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator python.object]
   within = malloc
   alloc  = _PyObject_GC_New(p)p size=arg1->tp_basicsize label=arg1->tp_name
   alloc  = _PyObject_GC_NewVar(pN)p size=arg1->tp_basicsize label=arg1->tp_name
   alloc  = _PyObject_Bare(p)p size=arg1->tp_basicsize
   free   = PyObject_GC_Del(P)
*/

#include <stdlib.h>

struct type
{
  const char *tp_name;
  long tp_basicsize;
};

struct header
{
  void *next, *previous;
};

__attribute__ ((noinline)) static void *
_PyObject_GC_New (struct type *tp)
{
  struct header *h = malloc (sizeof *h + tp->tp_basicsize);
  return h ? h + 1 : NULL;
}

__attribute__ ((noinline)) static void *
_PyObject_GC_NewVar (struct type *tp, long n)
{
  struct header *h = malloc (sizeof *h + n * tp->tp_basicsize);
  return h ? h + 1 : NULL;
}

__attribute__ ((noinline)) static void *
_PyObject_Bare (struct type *tp)
{
  return malloc (tp->tp_basicsize);
}

__attribute__ ((noinline)) static void
PyObject_GC_Del (void *op)
{
  free ((struct header *) op - 1);
}

int
main (void)
{
  struct type dict = { "dict", 64 }, list = { "list", 40 };
  void *d = _PyObject_GC_New (&dict);  /* { dg-row {.total.bytes, .live.objects} "64 0" } */
  _PyObject_GC_New (&list);            /* { dg-row {.live.bytes} "40" } */
  _PyObject_GC_NewVar (&list, 3);      /* { dg-row {.live.bytes} "120" } */
  _PyObject_Bare (&dict);              /* { dg-row {.live.bytes} "64" } */
  PyObject_GC_Del (d);                 /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report type {(of ("dict"), of ("list")) | .live.bytes, .total.bytes} "0 64 160 160" } */
/* { dg-report allocator {of ("python.object") | select (.overhead) | .live.bytes} "32" } */
/* { dg-report allocator {of ("python.object") | select (.overhead == null) | .live.objects, .calls.free} "3 1" } */
