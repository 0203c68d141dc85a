/* SPDX-License-Identifier: MIT */
/* Reads records of candidates.  A line that is none of those that are known is
   passed over: a later compiler may say more.  */

#include "candidates.h"

#include <allocs/candidate.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

#include "elf-module.h"
#include "memory.h"
#include "service.h"

/* The next word of *TEXT, which is cut off, up to END; "" if there is none.  */
static char *
next_word (char **text, char end)
{
  char *word = *text, *stop = strchr (word, end);
  *text = stop ? stop + 1 : word + strlen (word);
  if (stop)
    *stop = 0;
  return word;
}

static int
compare_candidates (const void *left, const void *right)
{
  return strcmp (((const struct candidate *)left)->key,
                 ((const struct candidate *)right)->key);
}

static int
compare_pointers (const void *left, const void *right)
{
  return strcmp (((const struct pointer *)left)->name,
                 ((const struct pointer *)right)->name);
}

/* TEXT, "(pz)v", into C; false if there are too many.  */
static bool
read_types (struct candidate *c, const char *text)
{
  size_t count = strcspn (text, ")");
  if (*text != '(' || text[count] != ')' || count - 1 > MOST_PARAMETERS)
    return false;
  memcpy (c->types, text + 1, count - 1);
  c->result = text[count + 1];
  return true;
}

/* TEXT, "*1:2", as an argument.  */
static struct argument
read_argument (const char *text)
{
  struct argument a = { .kind = *text ? *text : '.' };
  char *end;
  if (*text && text[1] == '=')
    a.a = 1;
  else if (*text)
    {
      a.a = (unsigned)strtoul (text + 1, &end, 10);
      a.b = *end == ':' ? (unsigned)strtoul (end + 1, NULL, 10) : 0;
    }
  return a;
}

static void
read_call (struct candidate *c, char *line)
{
  c->calls = more_items (c->calls, c->call_count, sizeof *c->calls);
  struct call *call = &c->calls[c->call_count++];
  *call = (struct call){ .use = '-' };
  char *use = next_word (&line, '\t');
  call->use = *use ? *use : '-';
  call->out = *use == 'o' ? (unsigned)strtoul (use + 1, NULL, 10) : 0;
  call->target = next_word (&line, '\t');
  char *arguments = next_word (&line, '\t');
  while (*arguments && call->count < MOST_PARAMETERS)
    call->arguments[call->count++]
        = read_argument (next_word (&arguments, ','));
  service_from_rule (&call->rule, line);
}

static void
read_list (struct candidate *c, char *line)
{
  const char *kind = next_word (&line, '\t');
  c->lists = more_items (c->lists, c->list_count, sizeof *c->lists);
  struct list *list = &c->lists[c->list_count++];
  *list = (struct list){ 0 };
  list->kind = strcmp (kind, "pop") == 0   ? LIST_POP
               : strcmp (kind, "cut") == 0 ? LIST_CUT
                                           : LIST_PUSH;
  list->root = next_word (&line, '\t');
  list->pool = (unsigned)strtoul (next_word (&line, '\t'), NULL, 10);
  list->other = (unsigned)strtoul (line, NULL, 10);
}

/* The parameters that C's lines name must be there.  */
static bool
is_sound (const struct candidate *c)
{
  size_t most = strlen (c->types);
  for (size_t i = 0; i < c->call_count; i++)
    for (unsigned k = 0; k < c->calls[i].count; k++)
      if (c->calls[i].arguments[k].a > most
          && c->calls[i].arguments[k].kind != '&')
        return false;
      else if (c->calls[i].arguments[k].b > most || c->calls[i].out > most)
        return false;
  for (size_t i = 0; i < c->list_count; i++)
    if (c->lists[i].pool > most || c->lists[i].other > most)
      return false;
  return true;
}

/* A function without the calls and lists of it, or NULL.  */
static struct candidate *
read_head (char *line)
{
  struct candidate *c = new_items (1, sizeof *c);
  c->name = next_word (&line, '\t');
  c->key = next_word (&line, '\t');
  char *file = next_word (&line, '\t');
  char *number = strrchr (file, ':');
  c->file = file;
  if (number)
    {
      *number = 0;
      c->line = (unsigned)strtoul (number + 1, NULL, 10);
    }
  const char *flags = next_word (&line, '\t');
  c->may_find = strchr (flags, 'm') != NULL;
  c->hands_back = strchr (flags, 'p') != NULL;
  c->knows_type = strchr (flags, 't') != NULL;
  if (read_types (c, line))
    return c;
  free (c);
  return NULL;
}

static void
free_candidate (struct candidate *c)
{
  free (c->calls);
  free (c->lists);
  free (c);
}

/* Let KNOWN, of which a record told no more than the type, be C.  */
static void
take_place (struct candidate *known, struct candidate *c)
{
  if (known->call_count || known->list_count)
    {
      free_candidate (c);
      return;
    }
  *known = *c;
  free (c);
}

/* The same function of another unit or file says nothing new.  */
static void
read_function (struct candidates *all, char *text)
{
  char *line = next_word (&text, '\n');
  struct candidate *c = read_head (line);
  if (!c)
    return;
  while (*text)
    {
      line = next_word (&text, '\n');
      if (strncmp (line, "C\t", 2) == 0)
        read_call (c, line + 2);
      else if (strncmp (line, "L\t", 2) == 0)
        read_list (c, line + 2);
    }
  struct candidate **slot
      = is_sound (c) ? tsearch (c, &all->by_key, compare_candidates) : NULL;
  if (!slot)
    free_candidate (c);
  else if (*slot != c)
    take_place (*slot, c);
  if (!slot || *slot != c)
    return;
  all->items = more_items (all->items, all->count, sizeof *all->items);
  all->items[all->count++] = c;
}

static struct pointer *
find_pointer (const struct candidates *all, const char *name)
{
  struct pointer key = { .name = name };
  struct pointer **found = tfind (&key, &all->by_pointer, compare_pointers);
  return found ? *found : NULL;
}

static struct pointer *
add_pointer (struct candidates *all, const char *name)
{
  struct pointer *p = find_pointer (all, name);
  if (p)
    return p;
  p = new_items (1, sizeof *p);
  p->name = name;
  tsearch (p, &all->by_pointer, compare_pointers);
  all->pointers
      = more_items (all->pointers, all->pointer_count, sizeof *all->pointers);
  return all->pointers[all->pointer_count++] = p;
}

static void
read_pointer (struct candidates *all, char *line)
{
  struct pointer *p = add_pointer (all, next_word (&line, '\t'));
  p->targets = more_items (p->targets, p->count, sizeof *p->targets);
  struct pointed *to = &p->targets[p->count++];
  *to = (struct pointed){ .target = next_word (&line, '\t') };
  service_from_rule (&to->rule, line);
}

static void
read_record (struct candidates *all, char *text)
{
  if (strncmp (text, "F\t", 2) == 0)
    read_function (all, text + 2);
  else if (strncmp (text, "P\t", 2) == 0)
    read_pointer (all, text + 2);
}

bool
candidates_add (struct candidates *all, const char *name, char **ret_fault)
{
  struct elf_module *module = elf_module_open (name, ret_fault);
  if (!module)
    return false;
  struct elf_piece piece;
  if (!elf_module_section (module, ALLOCS_CANDIDATES_SECTION, &piece))
    {
      bool has_units
          = elf_module_section (module, ALLOCS_UNITS_SECTION, &piece);
      elf_module_close (module);
      if (!has_units)
        *ret_fault = copy_string ("it was built without the plugin");
      return has_units;
    }
  char *text = new_items (piece.size + 1, 1);
  memcpy (text, piece.bytes, piece.size);
  elf_module_close (module);
  all->texts = more_items (all->texts, all->text_count, sizeof *all->texts);
  all->texts[all->text_count++] = text;
  for (char *end = text + piece.size, *next; text < end; text = next)
    {
      next = text + strlen (text) + 1;
      read_record (all, text);
    }
  return true;
}

static struct candidate *
find_candidate (const struct candidates *all, const char *key)
{
  struct candidate wanted = { .key = key };
  struct candidate **found = tfind (&wanted, &all->by_key, compare_candidates);
  return found ? *found : NULL;
}

void
candidates_link (struct candidates *all)
{
  for (size_t i = 0; i < all->count; i++)
    for (size_t k = 0; k < all->items[i]->call_count; k++)
      {
        struct call *call = &all->items[i]->calls[k];
        call->callee = find_candidate (all, call->target);
        call->pointer = find_pointer (all, call->target);
      }
  for (size_t i = 0; i < all->pointer_count; i++)
    for (size_t k = 0; k < all->pointers[i]->count; k++)
      {
        struct pointed *to = &all->pointers[i]->targets[k];
        to->callee = find_candidate (all, to->target);
        to->pointer = find_pointer (all, to->target);
      }
}
