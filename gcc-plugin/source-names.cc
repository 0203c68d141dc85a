/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names of types and variables mean.  The front end has forgotten its
   scopes when the pass runs, so the names of the unit are noted as they are
   declared; a name that means two things in a unit means nothing here.  What
   comes from a precompiled header was never declared to the plugin.  */

#include "source-names.h"

namespace allocs {

namespace {

/* From a name to its type, or to error_mark_node if there are several.  Names
   are identifiers, which stay where their types do.  */
typedef hash_map<tree, tree> names;
names tags, typedefs, variables;

bool
is_same_type (tree a, tree b)
{
  return TYPE_MAIN_VARIANT (a) == TYPE_MAIN_VARIANT (b);
}

void
add (names &to, tree name, tree type)
{
  if (!name || TREE_CODE (name) != IDENTIFIER_NODE || !TYPE_P (type))
    return;
  bool existed;
  tree &known = to.get_or_insert (name, &existed);
  if (!existed)
    known = type;
  else if (TYPE_P (known) && !is_same_type (known, type))
    known = error_mark_node;
}

tree
find (names &in, tree name)
{
  tree *known = in.get (name);
  return known && TYPE_P (*known) ? *known : NULL_TREE;
}

void
note_type (void *data, void *)
{
  tree type = (tree) data;
  if (!type || !TYPE_P (type) || !COMPLETE_TYPE_P (type))
    return;
  tree name = TYPE_NAME (TYPE_MAIN_VARIANT (type));
  add (tags, name && DECL_P (name) ? DECL_NAME (name) : name, type);
}

void
note_declaration (void *data, void *)
{
  tree decl = (tree) data;
  if (!decl || !DECL_P (decl))
    return;
  if (TREE_CODE (decl) == TYPE_DECL)
    add (typedefs, DECL_NAME (decl), TREE_TYPE (decl));
  else if (VAR_P (decl) && (TREE_STATIC (decl) || DECL_EXTERNAL (decl)))
    add (variables, DECL_NAME (decl), TREE_TYPE (decl));
}

void
mark (names &in)
{
  for (auto pair : in)
    {
      gt_ggc_mx_tree_node (pair.first);
      gt_ggc_mx_tree_node (pair.second);
    }
}

void
mark_names (void *, void *)
{
  mark (tags);
  mark (typedefs);
  mark (variables);
}

/* Looks for the variable NAME in BLOCK and the blocks in it.  */
void
find_in_block (tree block, tree name, names &found)
{
  for (tree var = BLOCK_VARS (block); var; var = DECL_CHAIN (var))
    if (DECL_NAME (var) == name)
      add (found, name, TREE_TYPE (var));
  for (tree sub = BLOCK_SUBBLOCKS (block); sub; sub = BLOCK_CHAIN (sub))
    find_in_block (sub, name, found);
}

} // namespace

void
register_names ()
{
  register_callback ("allocs", PLUGIN_FINISH_TYPE, note_type, NULL);
  register_callback ("allocs", PLUGIN_FINISH_DECL, note_declaration, NULL);
  register_callback ("allocs", PLUGIN_GGC_MARKING, mark_names, NULL);
}

tree
type_of_tag (tree name)
{
  return find (tags, name);
}

tree
type_of_typedef (tree name)
{
  return find (typedefs, name);
}

tree
type_of_variable (tree name, tree function)
{
  names own;
  for (tree p = DECL_ARGUMENTS (function); p; p = DECL_CHAIN (p))
    if (DECL_NAME (p) == name)
      add (own, name, TREE_TYPE (p));
  tree block = DECL_INITIAL (function);
  if (block && TREE_CODE (block) == BLOCK)
    find_in_block (block, name, own);
  return own.get (name) ? find (own, name) : find (variables, name);
}

} // namespace allocs
