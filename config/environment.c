/* SPDX-License-Identifier: MIT */
/* The environment variables by which liballocs is told of allocation
   functions, translated into rules: one layer, over all files.

   A value is a list of words NAME(LETTERS)RESULT or NAME(LETTERS)->OTHER, with
   blanks between; the letters are z (size_t), p (pointer) and i (int), and a
   capital is what matters.  A word becomes a rule of this language by replacing
   letters, so what is wrong with it has its place in the value.  */

#include "internal.h"

#include <ctype.h>
#include <string.h>

static const struct variable
{
  const char *name;
  enum allocs_kind kind;
  enum allocs_role role;
} variables[] = {
  { "LIBALLOCS_ALLOC_FNS", ALLOCS_KIND_WRAPPER, ALLOCS_ROLE_ALLOC },
  { "LIBALLOCS_ALLOCSZ_FNS", ALLOCS_KIND_WRAPPER, ALLOCS_ROLE_ALLOC },
  { "LIBALLOCS_FREE_FNS", ALLOCS_KIND_WRAPPER, ALLOCS_ROLE_FREE },
  { "LIBALLOCS_SUBALLOC_FNS", ALLOCS_KIND_ALLOCATOR, ALLOCS_ROLE_ALLOC },
  { "LIBALLOCS_SUBFREE_FNS", ALLOCS_KIND_ALLOCATOR, ALLOCS_ROLE_FREE },
};

/* A word of a value, which is a copy that may be changed.  */
struct word
{
  struct config_span all, name;
  char *letters, *close; /* behind '(', and ')' */
  struct config_span target; /* behind "->"; empty: there is none */
};

static bool
is_name (struct config_span span)
{
  bool good = span.begin < span.end && !isdigit ((unsigned char) *span.begin);
  for (const char *p = span.begin; p < span.end; p++)
    good = good && (isalnum ((unsigned char) *p) || *p == '_' || *p == '$');
  return good;
}

static bool
check_letters (struct config_reading *reading, const struct word *word)
{
  for (const char *p = word->letters; p < word->close; p++)
    if (!strchr ("zZpPiI", *p))
      {
        config_say (reading, CONFIG_ERROR, p,
                    "unknown letter '%c' in a signature of liballocs; there "
                    "are z Z p P i I", *p);
        return false;
      }
  return true;
}

/* What may follow the letters: nothing, one letter, or ->NAME.  */
static bool
take_end (struct config_reading *reading, struct word *word)
{
  const char *rest = word->close + 1;
  size_t size = word->all.end - rest;
  if (size > 2 && memcmp (rest, "->", 2) == 0)
    word->target = (struct config_span) { rest + 2, word->all.end };
  if (size == 0 || (size == 1 && strchr ("zpi", *rest))
      || (word->target.begin && is_name (word->target)))
    return true;
  config_say (reading, CONFIG_ERROR, rest,
              "behind ')' stands one of z p i, '->NAME', or nothing");
  return false;
}

/* Take the word in ALL apart; false after a complaint.  */
static bool
take_word (struct config_reading *reading, struct config_span all,
           struct word *ret_word)
{
  size_t size = all.end - all.begin;
  /* What ALL shows is the copy.  */
  char *open = (char *) memchr (all.begin, '(', size);
  char *close = open ? memchr (open, ')', all.end - open) : NULL;
  *ret_word = (struct word) {
    .all = all,
    .name = { all.begin, open ? open : all.end },
    .close = close,
  };
  if (close)
    ret_word->letters = open + 1;
  if (close && is_name (ret_word->name))
    return check_letters (reading, ret_word) && take_end (reading, ret_word);
  config_say (reading, CONFIG_ERROR, all.begin,
              "'" SPAN_FORMAT "' is not of the form 'NAME(LETTERS)p', "
              "'NAME(LETTERS)' or 'NAME(LETTERS)->NAME'", SPAN (all));
  return false;
}

/* The only LETTER among those of WORD, or NULL.  */
static char *
only_letter (const struct word *word, char letter)
{
  char *found = memchr (word->letters, letter, word->close - word->letters);
  bool again = found && memchr (found + 1, letter, word->close - found - 1);
  return again ? NULL : found;
}

static bool
name_says (const struct word *word, const char *text)
{
  size_t size = strlen (text);
  for (const char *p = word->name.begin; p + size <= word->name.end; p++)
    if (strncasecmp (p, text, size) == 0)
      return true;
  return false;
}

/* Make the letters of an alloc those of this language; the role that it has
   then.  An int may be a size here, as any integer.  */
static enum allocs_role
translate_alloc (const struct word *word)
{
  for (char *p = word->letters; p < word->close; p++)
    if (*p == 'I')
      *p = 'Z';
  char *size = only_letter (word, 'Z'), *count = only_letter (word, 'z');
  char *block = only_letter (word, 'p');
  if (size && count && count + 1 == size)
    *count = name_says (word, "align") ? 'A' : 'N';
  if (size && block && name_says (word, "realloc"))
    *block = 'P';
  return memchr (word->letters, 'P', word->close - word->letters)
           ? ALLOCS_ROLE_RESIZE : ALLOCS_ROLE_ALLOC;
}

/* What stands behind ')' of WORD becomes the result of an alloc; that of a free
   is no status.  Both fit into the word and the blank behind it.  */
static struct config_span
with_result (struct word *word, enum allocs_role role)
{
  char *result = word->close + 1;
  bool frees = role == ALLOCS_ROLE_FREE;
  if (!frees && (result == word->all.end || word->target.begin))
    *result = 'p';
  return (struct config_span) { word->all.begin, result + !frees };
}

/* The section of KIND that has a rule for the function NAME, or NULL.  */
static struct config_section *
section_of_function (const struct config_layer *layer, const char *name,
                     enum allocs_kind kind)
{
  for (struct config_rule *r = layer->rules; r; r = r->read_next)
    if (r->section->kind == kind && strcmp (r->name, name) == 0)
      return r->section;
  for (struct config_section *s = layer->config->sections; s; s = s->next)
    for (struct config_rule *r = s->kind == kind ? s->rules : NULL; r;
         r = r->next)
      if (!r->owner && strcmp (r->name, name) == 0)
        return s;
  return NULL;
}

/* A new section's wrappers stand on malloc: so `free' can be theirs.  */
static void
stand_on_malloc (struct config_reading *reading,
                 struct config_section *section, struct config_place place)
{
  struct config_name *name = config_take (reading->config, sizeof *name);
  *name = (struct config_name) { .name = "malloc", .place = place };
  section->over = name;
  section->over_layer = reading->layer->number;
}

/* The section for a function of KIND that is called NAME: where one is already,
   else by the name of its family, or its own if that is another kind's.  */
static struct config_section *
section_for (struct config_reading *reading, struct config_span name,
             enum allocs_kind kind)
{
  struct config *config = reading->config;
  const char *function
    = config_copy (config, name.begin, name.end - name.begin);
  struct config_section *section
    = section_of_function (reading->layer, function, kind);
  if (section)
    return section;
  char *family = config_family_of_name (function);
  const char *own = config_copy (config, family, strlen (family));
  free (family);
  section = config_find_section (config, own);
  if (section && section->kind != kind)
    own = function;
  bool is_new = !config_find_section (config, own);
  section = config_section_at (reading, kind, own, name.begin);
  if (section && is_new && kind == ALLOCS_KIND_WRAPPER)
    stand_on_malloc (reading, section, config_place_at (reading, name.begin));
  return section;
}

/* The interposed functions have their rules already.  */
static bool
is_interposed (struct config *config, struct config_span name)
{
  struct config_index index = { config->interposed };
  return config_index_find (&index, config_copy (config, name.begin,
                                                 name.end - name.begin));
}

static void
read_word (struct config_reading *reading, const struct variable *variable,
           struct config_span all)
{
  struct word word;
  if (!take_word (reading, all, &word)
      || is_interposed (reading->config, word.name))
    return;
  enum allocs_role role = variable->role == ALLOCS_ROLE_ALLOC
                            ? translate_alloc (&word) : variable->role;
  reading->section
    = section_for (reading, word.target.begin ? word.target : word.name,
                   variable->kind);
  struct config_span value = with_result (&word, role);
  if (reading->section)
    config_read_rule (reading, role, value);
}

static void
read_variable (struct config_layer *layer, const struct variable *variable,
               const char *text)
{
  size_t size = strlen (text);
  char *value = config_take (layer->config, size + 2), *end;
  for (size_t i = 0; i < size; i++)
    value[i] = isspace ((unsigned char) text[i]) ? ' ' : text[i];
  struct config_reading reading = {
    .config = layer->config,
    .layer = layer,
    .file = variable->name,
    .line = value,
    .number = 1,
  };
  for (char *p = value; p < value + size; p = end + 1)
    {
      for (end = p; end < value + size && *end != ' ';)
        end++;
      if (end > p && reading.errors < CONFIG_MOST_ERRORS)
        read_word (&reading, variable, (struct config_span) { p, end });
    }
}

bool
config_add_environment (struct config *config,
                        const struct config_reporter *reporter)
{
  struct config_layer layer;
  config_layer_init (&layer, config, NULL, reporter);
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
    {
      const char *text = getenv (variables[i].name);
      if (text)
        read_variable (&layer, &variables[i], text);
    }
  config_merge (&layer);
  return layer.errors == 0;
}
