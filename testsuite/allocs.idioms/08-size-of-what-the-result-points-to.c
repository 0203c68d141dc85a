/* A function without a size makes one object of the type that it returns, as
   alloc_word_desc of bash and alloc_commit_node of git; where it returns
   void *, an expression tells the type.  Without either, an object reaches to
   the end of the block.  */
/* { dg-do run } */
/* { dg-config here }
   [allocator bash.words]
   within = malloc
   alloc  = alloc_word_desc()T
   free   = dispose_word(P)
   [allocator git.nodes]
   within = malloc
   alloc  = alloc_commit_node(p)p size=sizeof (struct commit)
   alloc  = alloc_any_node()p
*/

#include <stdlib.h>

typedef struct word_desc
{
  char *word;
  int flags;
} WORD_DESC;

struct commit
{
  long date, index, parents;
};

static WORD_DESC *words;
static char *nodes;

__attribute__ ((noinline)) static WORD_DESC *
alloc_word_desc (void)
{
  return words++;
}

__attribute__ ((noinline)) static void
dispose_word (WORD_DESC *w)
{
  w->word = NULL;
}

__attribute__ ((noinline)) static void *
alloc_commit_node (int *repository)
{
  ++*repository;
  nodes += sizeof (struct commit);
  return nodes - sizeof (struct commit);
}

__attribute__ ((noinline)) static void *
alloc_any_node (void)
{
  return nodes;
}

int
main (void)
{
  int repository = 0;
  words = malloc (64 * sizeof *words);
  nodes = malloc (1000);
  WORD_DESC *w = alloc_word_desc (); /* { dg-row {.total.bytes, .live.objects} "16 0" } */
  alloc_word_desc ();                /* { dg-row {.live.bytes, .live.objects} "16 1" } */
  for (int i = 0; i < 3; i++)
    alloc_commit_node (&repository); /* { dg-row {.live.bytes, .live.objects} "72 3" } */
  alloc_any_node ();                 /* { dg-row {.live.bytes, .live.objects} "928 1" } */
  dispose_word (w);                  /* { dg-row {.calls.free} "1" } */
  return 0;
}

/* { dg-report allocator {of ("bash.words") | select (.overhead == null) | .live.bytes, .total.objects, .calls.free} "16 2 1" } */
/* { dg-report allocator {of ("git.nodes") | select (.overhead == null) | .live.bytes, .total.objects} "1000 4" } */
