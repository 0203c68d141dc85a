/* SPDX-License-Identifier: MIT */
/* A small program with its own memory management, as real ones have it: it
   indexes a text and answers which words stand beside each other.

     words       from a slab of nodes          word_new
     neighbors   from an arena                 neighbor_new
     strings     from a family of wrappers     xstrdup over xmalloc
     documents   by a constructor, and freed by a function that does more
                 than free                     document_open, document_close

   malloc sees none of this: for it there are some blocks of 64 KiB and a lot of
   calls from xmalloc.  demo.conf says who is who.  */

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The wrapper family.  */

static void
out_of_memory (void)
{
  fputs ("demo: out of memory\n", stderr);
  exit (1);
}

void *
xmalloc (size_t size)
{
  void *p = malloc (size);
  if (!p)
    out_of_memory ();
  return p;
}

void *
xrealloc (void *old, size_t size)
{
  void *p = realloc (old, size);
  if (!p)
    out_of_memory ();
  return p;
}

char *
xstrdup (const char *s)
{
  size_t size = strlen (s) + 1;
  return memcpy (xmalloc (size), s, size);
}

void
xfree (void *p)
{
  free (p);
}

/* The arena: slices of chunks, given back all at once.  */

enum { CHUNK_BYTES = 64 * 1024 };

struct chunk
{
  struct chunk *next;
  size_t used;
  char bytes[];
};

struct arena
{
  struct chunk *chunks;
};

static struct chunk *
arena_grow (struct arena *arena)
{
  struct chunk *chunk = malloc (CHUNK_BYTES);
  if (!chunk)
    out_of_memory ();
  chunk->next = arena->chunks;
  chunk->used = sizeof *chunk;
  arena->chunks = chunk;
  return chunk;
}

void *
arena_alloc (struct arena *arena, size_t size)
{
  struct chunk *chunk = arena->chunks;
  size = (size + 15) & ~(size_t) 15;
  if (!chunk || chunk->used + size > CHUNK_BYTES)
    chunk = arena_grow (arena);
  void *slice = (char *) chunk + chunk->used;
  chunk->used += size;
  return slice;
}

void
arena_release (struct arena *arena)
{
  while (arena->chunks)
    {
      struct chunk *chunk = arena->chunks;
      arena->chunks = chunk->next;
      free (chunk);
    }
}

/* The slab: nodes of one kind, a hundred at a time, and a list of free ones. */

struct word
{
  struct word *next;      /* in the bucket, or in the list of free words */
  struct neighbor *after; /* what has followed this word */
  char *text;
  unsigned count;
};

enum { WORDS_A_BLOCK = 100 };

static struct word *free_words;

static void
slab_refill (void)
{
  struct word *block = malloc (WORDS_A_BLOCK * sizeof *block);
  if (!block)
    out_of_memory ();
  for (int i = 0; i < WORDS_A_BLOCK; i++)
    {
      block[i].next = free_words;
      free_words = &block[i];
    }
}

struct word *
slab_take (void)
{
  if (!free_words)
    slab_refill ();
  struct word *word = free_words;
  free_words = word->next;
  return word;
}

void
slab_give (struct word *word)
{
  word->next = free_words;
  free_words = word;
}

/* The index.  */

struct neighbor
{
  struct neighbor *next;
  struct word *word;
  unsigned count;
};

enum { BUCKETS = 1024 };

struct document
{
  char *name;
  char *text;
  size_t length;
  struct arena arena;
  struct word *buckets[BUCKETS];
};

static unsigned
hash (const char *s)
{
  unsigned h = 5381;
  while (*s)
    h = h * 33 + (unsigned char) *s++;
  return h % BUCKETS;
}

static struct word *
word_new (struct document *document, const char *text)
{
  struct word *word = slab_take ();
  struct word **bucket = &document->buckets[hash (text)];
  word->text = xstrdup (text);
  word->after = NULL;
  word->count = 0;
  word->next = *bucket;
  return *bucket = word;
}

static struct word *
word_find (struct document *document, const char *text)
{
  struct word *word = document->buckets[hash (text)];
  while (word && strcmp (word->text, text) != 0)
    word = word->next;
  return word ? word : word_new (document, text);
}

static void
word_drop (struct word *word)
{
  xfree (word->text);
  slab_give (word);
}

static void
neighbor_new (struct document *document, struct word *word,
              struct word *follower)
{
  struct neighbor *n = arena_alloc (&document->arena, sizeof *n);
  n->word = follower;
  n->count = 1;
  n->next = word->after;
  word->after = n;
}

static void
note_neighbor (struct document *document, struct word *word,
               struct word *follower)
{
  for (struct neighbor *n = word->after; n; n = n->next)
    if (n->word == follower)
      {
        n->count++;
        return;
      }
  neighbor_new (document, word, follower);
}

/* Documents: opened by a constructor, closed by a finaliser.  */

static void
append (struct document *document, const char *word)
{
  size_t more = strlen (word) + 1;
  document->text = xrealloc (document->text, document->length + more + 1);
  memcpy (document->text + document->length, word, more - 1);
  document->length += more;
  document->text[document->length - 1] = ' ';
  document->text[document->length] = 0;
}

/* A text that is the same in every run: sentences over a growing list of
   syllables.  */
static void
write_text (struct document *document, unsigned words)
{
  unsigned seed = 12345;
  for (unsigned i = 0; i < words; i++)
    {
      char word[16];
      seed = seed * 1103515245 + 12345;
      snprintf (word, sizeof word, "w%x", (seed >> 16) % (words / 8 + 1));
      append (document, word);
    }
}

struct document *
document_open (const char *name, unsigned words)
{
  struct document *document = xmalloc (sizeof *document);
  memset (document, 0, sizeof *document);
  document->name = xstrdup (name);
  write_text (document, words);
  return document;
}

void
document_close (struct document *document)
{
  for (int i = 0; i < BUCKETS; i++)
    for (struct word *word = document->buckets[i], *next; word; word = next)
      {
        next = word->next;
        word_drop (word);
      }
  arena_release (&document->arena);
  xfree (document->text);
  xfree (document->name);
  xfree (document);
}

static void
index_document (struct document *document)
{
  struct word *last = NULL;
  char *copy = xstrdup (document->text);
  for (char *text = strtok (copy, " "); text; text = strtok (NULL, " "))
    {
      struct word *word = word_find (document, text);
      word->count++;
      if (last)
        note_neighbor (document, last, word);
      last = word;
    }
  xfree (copy);
}

static void
report (const struct document *document)
{
  unsigned words = 0, pairs = 0;
  for (int i = 0; i < BUCKETS; i++)
    for (const struct word *w = document->buckets[i]; w; w = w->next)
      {
        words++;
        for (const struct neighbor *n = w->after; n; n = n->next)
          pairs++;
      }
  printf ("%s: %u words, %u pairs\n", document->name, words, pairs);
}

int
main (void)
{
  struct document *draft = document_open ("draft", 2000);
  index_document (draft);
  report (draft);
  document_close (draft);

  /* The second one stays open: it is what the report shows as live.  */
  struct document *book = document_open ("book", 12000);
  index_document (book);
  report (book);
  return 0;
}
