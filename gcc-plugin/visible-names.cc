/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names in the expressions of a config mean in this unit.

   When bodies are instrumented the C front end has forgotten its scopes, so
   declarations are noted as they are parsed: those that some expression names,
   and no others.  */

#include "visible-names.h"

#include "name.h"

namespace allocs {

namespace {

typedef hash_map<nofree_string_hash, tree> tree_map;

/* The last components of the names that are wanted.  */
hash_set<nofree_string_hash> wanted;

/* What they are, by qualified name: variables and enumerators, typedefs and
   classes, tags of C.  */
tree_map values, types, tags;

/* "c" of "a::b::c".  */
const char *
last_component (const char *name)
{
  for (const char *colons; (colons = strstr (name, "::"));)
    name = colons + 2;
  return name;
}

bool
is_wanted (tree identifier)
{
  return identifier && TREE_CODE (identifier) == IDENTIFIER_NODE
         && wanted.contains (IDENTIFIER_POINTER (identifier));
}

void
note (tree_map &map, const char *name, tree what)
{
  map.put (xstrdup (name), what);
}

bool
is_at_file_scope (tree decl)
{
  tree context = DECL_CONTEXT (decl);
  return !context || TREE_CODE (context) == TRANSLATION_UNIT_DECL
         || TREE_CODE (context) == NAMESPACE_DECL;
}

void
note_decl (void *event, void *)
{
  tree decl = (tree) event;
  if (!decl || !DECL_P (decl) || !is_wanted (DECL_NAME (decl))
      || !is_at_file_scope (decl))
    return;
  if (VAR_P (decl))
    note (values, lang_hooks.decl_printable_name (decl, 1), decl);
  else if (TREE_CODE (decl) == TYPE_DECL)
    note (types, lang_hooks.decl_printable_name (decl, 1), TREE_TYPE (decl));
}

/* The front end of C++ does not tell of enumerations.  */
void
note_enumerators (tree type)
{
  for (tree t = TYPE_VALUES (type); t; t = TREE_CHAIN (t))
    {
      tree value = TREE_VALUE (t);
      if (!is_wanted (TREE_PURPOSE (t)))
        continue;
      if (TREE_CODE (value) == CONST_DECL)
        value = DECL_INITIAL (value);
      note (values, IDENTIFIER_POINTER (TREE_PURPOSE (t)), value);
    }
}

void
note_type (void *event, void *)
{
  tree type = (tree) event;
  if (!type || !TYPE_P (type))
    return;
  if (TREE_CODE (type) == ENUMERAL_TYPE)
    note_enumerators (type);
  tree name = TYPE_NAME (type);
  if (name && TREE_CODE (name) == TYPE_DECL)
    name = DECL_NAME (name);
  if (!is_wanted (name))
    return;
  char *full = type_name (type);
  note (tags, IDENTIFIER_POINTER (name), type);
  note (types, full, type);
  free (full);
}

void
listen ()
{
  static bool listening;
  if (listening)
    return;
  listening = true;
  register_callback ("allocs", PLUGIN_FINISH_DECL, note_decl, NULL);
  register_callback ("allocs", PLUGIN_FINISH_TYPE, note_type, NULL);
}

void
want (const char *name)
{
  wanted.add (xstrdup (last_component (name)));
  listen ();
}

/* The tag or the name at the end of the words of a type.  */
const char *
last_word (const char *words)
{
  const char *blank = strrchr (words, ' ');
  return blank ? blank + 1 : words;
}

void
want_names (const config_expression *e)
{
  if (!e)
    return;
  if (e->op == CONFIG_GLOBAL)
    want (e->name);
  else if (e->op == CONFIG_TYPE)
    want (last_word (e->name));
  for (const config_expression *operand : e->operands)
    want_names (operand);
}

/* A variable that was declared before somebody asked for its name.  */
tree
declared_variable (const char *name)
{
  varpool_node *node;
  FOR_EACH_VARIABLE (node)
    if (DECL_NAME (node->decl) && is_at_file_scope (node->decl)
        && strcmp (lang_hooks.decl_printable_name (node->decl, 1), name) == 0)
      return node->decl;
  return NULL_TREE;
}

/* The types that are made of keywords.  */

struct keywords
{
  bool is_unsigned, is_signed;
  int longs;
  const char *base; /* the last of char, short, int, ...; NULL: int */
};

bool
read_keyword (keywords &read, const char *word, size_t size)
{
  static const char *const bases[]
    = { "char", "short", "int", "float", "double", "void", "_Bool", "bool" };
  if (size == 8 && memcmp (word, "unsigned", 8) == 0)
    return read.is_unsigned = true;
  if (size == 6 && memcmp (word, "signed", 6) == 0)
    return read.is_signed = true;
  if (size == 4 && memcmp (word, "long", 4) == 0)
    return ++read.longs;
  for (const char *base : bases)
    if (size == strlen (base) && memcmp (word, base, size) == 0)
      {
        /* "short int" is "short".  */
        if (!read.base || strcmp (base, "int") != 0)
          read.base = base;
        return true;
      }
  return false;
}

tree
integer_type (const keywords &k)
{
  tree type = k.longs > 1 ? long_long_integer_type_node
              : k.longs   ? long_integer_type_node
              : k.base && strcmp (k.base, "short") == 0
                ? short_integer_type_node : integer_type_node;
  return k.is_unsigned ? unsigned_type_for (type) : type;
}

tree
type_of_keywords (const char *words)
{
  keywords k = keywords ();
  while (*words)
    {
      size_t size = strcspn (words, " ");
      if (!read_keyword (k, words, size))
        return NULL_TREE;
      words += size + (words[size] == ' ');
    }
  const char *base = k.base ? k.base : "int";
  if (strcmp (base, "char") == 0)
    return k.is_unsigned ? unsigned_char_type_node
           : k.is_signed ? signed_char_type_node : char_type_node;
  if (strcmp (base, "void") == 0)
    return void_type_node;
  if (strcmp (base, "float") == 0)
    return float_type_node;
  if (strcmp (base, "double") == 0)
    return k.longs ? long_double_type_node : double_type_node;
  return strcmp (base + (*base == '_'), "bool") == 0
           || strcmp (base, "_Bool") == 0
           ? boolean_type_node : integer_type (k);
}

tree
type_of_words (const char *words)
{
  const char *last = last_word (words);
  if (last != words)
    if (tree *tag = tags.get (last))
      return *tag;
  if (tree *type = types.get (words))
    return *type;
  if (strcmp (words, "size_t") == 0)
    return size_type_node;
  return type_of_keywords (words);
}

} // namespace

void
watch_names (const config_rule *rule)
{
  for (const config_expression *e : rule->words)
    want_names (e);
}

tree
visible_value (const char *name)
{
  tree *known = values.get (name);
  return known ? *known : declared_variable (name);
}

tree
visible_type (const config_expression *named)
{
  tree type = type_of_words (named->name);
  for (uint64_t i = 0; type && i < named->number; i++)
    type = build_pointer_type (type);
  return type;
}

} // namespace allocs
