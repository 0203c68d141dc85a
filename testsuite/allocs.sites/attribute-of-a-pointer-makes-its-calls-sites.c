/* A field, a variable, a parameter and a typedef of a pointer to a function can
   bear the attribute; calls through others of the same type are no sites.  */
/* { dg-do compile } */

typedef __SIZE_TYPE__ size_t;
typedef void plain_putter (void *);
typedef plain_putter *putter __attribute__ ((deallocator ("named")));

struct hooks
{
  plain_putter *put __attribute__ ((deallocator ("hooks")));
  plain_putter *other;
};

extern plain_putter *put_hook __attribute__ ((deallocator ("hook")));
extern plain_putter *other_hook;

void
calls (struct hooks *h, plain_putter *put __attribute__ ((deallocator ("p"))),
       putter typed, putter several[], void *p)
{
  h->put (p);      /* { dg-site "calls through 'hooks.put', free of allocator 'hooks'" } */
  put_hook (p);    /* { dg-site "calls through 'put_hook', free of allocator 'hook'" } */
  put (p);         /* { dg-site "calls through 'put', free of allocator 'p'" } */
  typed (p);       /* { dg-site "calls through 'typed', free of allocator 'named'" } */
  several[1] (p);  /* { dg-site "calls through '.*', free of allocator 'named'" } */
  h->other (p);
  other_hook (p);
}
