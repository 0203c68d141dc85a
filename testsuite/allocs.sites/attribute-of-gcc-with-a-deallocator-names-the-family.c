/* What `malloc (f)' names takes back what it is said of: both are of the family
   of the deallocator's name; but `free' frees for all, and what returns a
   pointer does not only free.  */
/* { dg-do compile } */

typedef __SIZE_TYPE__ size_t;
struct widget;

void widget_destroy (int, struct widget *);
void other_destroy (struct widget *);
struct widget *make_widget (void)
    __attribute__ ((malloc (widget_destroy, 2)));
char *copy_text (const char *) __attribute__ ((malloc (__builtin_free)));
void *grow (void *, size_t) __attribute__ ((alloc_size (2)));
void *begin (size_t) __attribute__ ((malloc (grow), alloc_size (1)));

void
widget_destroy (int how, struct widget *w) /* { dg-entry "'widget_destroy', free of wrapper 'widget'" } */
{
  other_destroy (how ? w : 0);
}

void
calls (void)
{
  struct widget *w = make_widget (); /* { dg-site "calls 'make_widget', alloc of wrapper 'widget'" "of unknown extent 'struct widget'" } */
  widget_destroy (1, w);             /* { dg-site "calls 'widget_destroy', free of wrapper 'widget'" } */
  char *text = copy_text ("a");      /* { dg-site "calls 'copy_text', alloc of wrapper 'copy_text'" "array of 'char'" } */
  __builtin_free (text);             /* { dg-site "calls 'free', free of allocator 'malloc'" } */
  void *p = begin (1);               /* { dg-site "calls 'begin', alloc of wrapper 'begin'" } */
  grow (p, 2);                       /* { dg-site "calls 'grow', resize of wrapper 'grow'" } */
}
