/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokens of an expression, from the lines of the source and from GCC's line
   maps.  By the time of the pass an expression is trees, in which nothing is
   left of `sizeof', but it knows where its text begins and ends.

   The token of a macro's expansion has a virtual location: its number in the
   line map of that expansion.  The map knows where the token is spelled, and
   where the macro's name stood, which again may be a virtual location.  So a
   text is read from line to line, or from number to number in one map, and
   where a map says that it is the expansion of the name that was just read, its
   tokens take the place of that name, and of the arguments behind it.  */

#include "source-tokens.h"

#include "gcc-compat.h"
#include "lexer.h"
#include "allocs/descriptor.h"

namespace allocs {

namespace {

/* Longer expressions, or macros deeper than that, nobody reads either.  */
const unsigned most_tokens = 2000;
const unsigned most_lines = 200;
const unsigned deepest_macro = 64;

/* The expansions of macros, by what stands for the location of the name.  */
hash_map<int_hash<uint64_t, 0>, const line_map_macro *> expansions;
unsigned known_expansions;

/* A location of a line and one of a map never have the same key.  */
uint64_t
key_of_place (const expanded_location &place)
{
  uint64_t file = allocs_key (place.file) & 0xffff;
  return uint64_t (1) << 63 | uint64_t (place.line) << 32 | file << 16
         | (place.column & 0xffff);
}

uint64_t
key_of_location (location_t location)
{
  if (linemap_location_from_macro_expansion_p (line_table, location))
    return location;
  return key_of_place (expand_location (location));
}

/* Maps are only ever added.  */
void
note_expansions ()
{
  for (; known_expansions < LINEMAPS_MACRO_USED (line_table);
       known_expansions++)
    {
      const line_map_macro *map
        = LINEMAPS_MACRO_MAP_AT (line_table, known_expansions);
      location_t point = get_pure_location (expansion_point (map));
      if (point > BUILTINS_LOCATION)
        expansions.put (key_of_location (point), map);
    }
}

/* The expansion of the macro NAME at the place with KEY, or NULL.  */
const line_map_macro *
expansion_at (uint64_t key, tree name)
{
  const line_map_macro **map = expansions.get (key);
  return map && strcmp (linemap_map_get_macro_name (*map),
                        IDENTIFIER_POINTER (name)) == 0
           ? *map : NULL;
}

/* True if the macro of MAP has parameters.  One that is not defined any more is
   taken for one that has none: then its arguments spoil the expression.  */
bool
takes_arguments (const line_map_macro *map)
{
  return cpp_fun_like_macro_p (map->macro);
}

/* Reads tokens, from lines or maps.  */
class reader
{
public:
  explicit reader (vec<token> *to) : result (to) {}

  bool read_lines (const expanded_location &from, const expanded_location &to);
  bool read_map (const line_map_macro *map, unsigned from, unsigned to);
  bool read_statement (const expanded_location &from);

private:
  bool is_at_end () const;
  bool read_line (const char *text, size_t length, expanded_location at,
                  unsigned last_column);
  bool take (const token &t, uint64_t key);
  bool skip (const token &t);

  vec<token> *result;
  unsigned depth = 0;    /* of macros */
  int parentheses = 0;   /* open ones of arguments that are skipped */
  bool skips = false;    /* the arguments of a macro are to be skipped */
};

/* True if T belongs to the arguments of a macro that was expanded.  */
bool
reader::skip (const token &t)
{
  if (!skips)
    return false;
  if (is_token (t, "("))
    parentheses++;
  else if (is_token (t, ")"))
    parentheses--;
  else if (parentheses == 0)
    {
      skips = false; /* the name of a macro without arguments */
      return false;
    }
  if (parentheses == 0)
    skips = false;
  return true;
}

/* Add T, which stands at the place with KEY, or what it expands to.  */
bool
reader::take (const token &t, uint64_t key)
{
  if (skip (t))
    return true;
  const line_map_macro *map
    = t.kind == TOKEN_NAME ? expansion_at (key, t.text) : NULL;
  if (map)
    {
      bool has_arguments = takes_arguments (map);
      if (depth >= deepest_macro || !read_map (map, 0, map->n_tokens))
        return false;
      skips = has_arguments;
      return true;
    }
  if (result->length () >= most_tokens)
    return false;
  result->safe_push (t);
  return true;
}

/* Read LENGTH characters of TEXT, the line at AT, up to the token that begins
   at LAST_COLUMN.  */
bool
reader::read_line (const char *text, size_t length, expanded_location at,
                   unsigned last_column)
{
  const char *end = text + length, *p = text + at.column - 1;
  for (;;)
    {
      p += blank_length (p, end);
      at.column = p - text + 1;
      if (p >= end || unsigned (at.column) > last_column)
        return true;
      token t;
      size_t size = token_length (p, end, &t.kind);
      if (size == 0)
        return false;
      t.text = get_identifier_with_length (p, size);
      if (!take (t, key_of_place (at)))
        return false;
      p += size;
    }
}

/* True if the statement is over.  */
bool
reader::is_at_end () const
{
  unsigned count = result->length ();
  return count && is_token ((*result)[count - 1], ";");
}

/* Read lines until there is a semicolon: an initial value has none in it.  */
bool
reader::read_statement (const expanded_location &from)
{
  expanded_location line = from;
  for (unsigned i = 0; i < most_lines && !is_at_end (); i++)
    {
      size_t length;
      const char *text = source_line (line.file, line.line, &length);
      const char *end
        = text ? (const char *) memchr (text, ';', length) : NULL;
      if (!text || size_t (line.column - 1) > length
          || !read_line (text, length, line,
                         end && end - text >= line.column - 1 ? end - text + 1
                                                              : UINT_MAX))
        return false;
      line.line++;
      line.column = 1;
    }
  return is_at_end ();
}

bool
reader::read_lines (const expanded_location &from, const expanded_location &to)
{
  if (strcmp (from.file, to.file) != 0 || to.line < from.line
      || unsigned (to.line - from.line) > most_lines)
    return false;
  for (expanded_location at = from; at.line <= to.line; at.line++)
    {
      size_t length;
      const char *text = source_line (at.file, at.line, &length);
      if (!text || size_t (at.column - 1) > length
          || !read_line (text, length, at,
                         at.line == to.line ? to.column : UINT_MAX))
        return false;
      at.column = 1;
    }
  return true;
}

/* Where the token at LOCATION, a virtual one, is spelled.  What is only white
   space in an expansion is spelled nowhere, or where its neighbor is.  */
location_t
spelling (location_t location)
{
  return linemap_resolve_location (line_table, location, LRK_SPELLING_LOCATION,
                                   NULL);
}

/* The token that is spelled at LOCATION.  */
bool
spelled_token (location_t location, token *result)
{
  expanded_location place = expand_location (location);
  size_t length;
  const char *text = place.file && place.column > 0
                       ? source_line (place.file, place.line, &length) : NULL;
  if (!text || size_t (place.column - 1) >= length)
    return false;
  const char *p = text + place.column - 1;
  size_t size = token_length (p, text + length, &result->kind);
  if (size)
    result->text = get_identifier_with_length (p, size);
  return size != 0;
}

/* Read the tokens of MAP from number FROM up to, not including, TO.  */
bool
reader::read_map (const line_map_macro *map, unsigned from, unsigned to)
{
  depth++;
  for (unsigned i = from; i < to; i++)
    {
      token t;
      location_t location = MAP_START_LOCATION (map) + i;
      location_t spelled = spelling (location);
      if (spelled <= BUILTINS_LOCATION)
        continue;
      if (!spelled_token (spelled, &t))
        return false;
      for (; i + 1 < to && spelling (location + 1) == spelled; i++)
        if (!expansion_at (location, t.text))
          location++;
      if (!take (t, location))
        return false;
    }
  depth--;
  return true;
}

/* The map that LOCATION lies in if it is virtual, else NULL.  */
const line_map_macro *
map_of (location_t location)
{
  return linemap_location_from_macro_expansion_p (line_table, location)
           ? linemap_check_macro (linemap_lookup (line_table, location)) : NULL;
}

/* Move START and FINISH out of expansions until both are in the same one, or in
   none.  What was expanded later is further inside, and has a lower number.  */
const line_map_macro *
common_map (location_t *start, location_t *finish)
{
  for (;;)
    {
      const line_map_macro *first = map_of (*start), *last = map_of (*finish);
      if (first == last)
        return first;
      bool is_first_inside
        = !last || (first && MAP_START_LOCATION (first)
                               < MAP_START_LOCATION (last));
      location_t *inside = is_first_inside ? start : finish;
      *inside
        = get_pure_location (expansion_point (is_first_inside ? first : last));
    }
}

} // namespace

bool
source_tokens (location_t location, vec<token> *result)
{
  location_t start = get_pure_location (get_start (location));
  location_t finish = get_pure_location (get_finish (location));
  if (start <= BUILTINS_LOCATION || finish <= BUILTINS_LOCATION)
    return false;
  note_expansions ();
  const line_map_macro *map = common_map (&start, &finish);
  reader tokens (result);
  if (map)
    return tokens.read_map (map, start - MAP_START_LOCATION (map),
                            finish - MAP_START_LOCATION (map) + 1);
  return tokens.read_lines (expand_location (start), expand_location (finish));
}

bool
source_tokens_behind (location_t location, vec<token> *result)
{
  location_t start = get_pure_location (get_start (location));
  if (start <= BUILTINS_LOCATION || map_of (start))
    return false;
  note_expansions ();
  return reader (result).read_statement (expand_location (start));
}

} // namespace allocs
