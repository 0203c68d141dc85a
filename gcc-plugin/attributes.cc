/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where attributes may stand, and where they are looked for.  */

#include "attributes.h"

#include "name.h"
#include "rules.h"
#include "statement.h"

namespace allocs {

namespace {

/* The type of the function that NODE, a declaration or a type, is or points
   to, or NULL.  */
tree
function_type_of (tree node)
{
  tree type = DECL_P (node) ? TREE_TYPE (node) : node;
  if (type && TREE_CODE (type) == ARRAY_TYPE)
    type = TREE_TYPE (type);
  if (type && POINTER_TYPE_P (type))
    type = TREE_TYPE (type);
  return type && FUNC_OR_METHOD_TYPE_P (type) ? type : NULL_TREE;
}

const char *
identifier (tree node)
{
  return DECL_P (node) && DECL_NAME (node)
           ? IDENTIFIER_POINTER (DECL_NAME (node)) : "pointer";
}

/* It is too early for the assembler name; constructors and the like have a
   blank in theirs.  */
const char *
early_name (tree node)
{
  const char *name = identifier (node);
  return strchr (name, ' ') ? "function" : name;
}

/* What ATTRIBUTE with ARGUMENTS says of NODE, a function of TYPE or a pointer
   to one.  NAME is what the rule goes by.  */
statement
make_statement (tree node, tree type, const char *name, tree attribute,
                tree arguments)
{
  bool is_function = TREE_CODE (node) == FUNCTION_DECL;
  statement s;
  s.attribute = attribute;
  s.family = arguments ? TREE_VALUE (arguments) : NULL_TREE;
  s.signature = arguments && TREE_CHAIN (arguments)
                  ? TREE_VALUE (TREE_CHAIN (arguments)) : NULL_TREE;
  s.type = type;
  s.is_malloc = is_function
                && lookup_attribute ("malloc", DECL_ATTRIBUTES (node));
  s.name = name;
  s.printed = is_function ? lang_hooks.decl_printable_name (node, 1)
                          : identifier (node);
  s.location = DECL_P (node) ? DECL_SOURCE_LOCATION (node) : input_location;
  return s;
}

/* True if all ARGUMENTS are strings of one line.  */
bool
are_strings (tree attribute, tree arguments)
{
  for (; arguments; arguments = TREE_CHAIN (arguments))
    {
      tree value = TREE_VALUE (arguments);
      if (!value || TREE_CODE (value) != STRING_CST
          || strpbrk (TREE_STRING_POINTER (value), "\n;#[]"))
        {
          error ("attribute %qE takes the name of the family and a signature, "
                 "each as a string", attribute);
          return false;
        }
    }
  return true;
}

/* In `void *ATTRIBUTE f (size_t)' it comes to the type first, and can be
   passed on to what is declared.  */
const int goes_on
  = ATTR_FLAG_DECL_NEXT | ATTR_FLAG_FUNCTION_NEXT | ATTR_FLAG_ARRAY_NEXT;

tree
handle_attribute (tree *node, tree name, tree arguments, int flags,
                  bool *no_add_attrs)
{
  tree type = function_type_of (*node);
  *no_add_attrs = true;
  if (!type && (flags & goes_on))
    return tree_cons (name, arguments, NULL_TREE);
  if (!type)
    warning (OPT_Wattributes, "attribute %qE is for functions and for what "
             "points to functions, and is ignored here", name);
  else if (are_strings (name, arguments))
    *no_add_attrs = !check_statement (make_statement (*node, type,
                                                      early_name (*node), name,
                                                      arguments));
  return NULL_TREE;
}

const struct attribute_spec specs[] = {
#define SPEC(name)                                                            \
  { name, 0, 2, false, false, false, false, handle_attribute, NULL },         \
  { "allocs_" name, 0, 2, false, false, false, false, handle_attribute, NULL }
  SPEC ("allocator"),
  SPEC ("allocator_wrapper"),
  SPEC ("deallocator")
#undef SPEC
};

void
register_specs (void *, void *)
{
  for (const attribute_spec &spec : specs)
    register_attribute (&spec);
}

/* The rule that ATTRIBUTES, of NODE, make for functions of TYPE.  */
const config_rule *
rule_in (tree attributes, tree node, tree type)
{
  const char *name = TREE_CODE (node) == FUNCTION_DECL ? assembler_name (node)
                                                       : identifier (node);
  for (const attribute_spec &spec : specs)
    if (tree found = lookup_attribute (spec.name, attributes))
      return rule_of_statement (
        make_statement (node, type, name, get_attribute_name (found),
                        TREE_VALUE (found)));
  return NULL;
}

/* The rule that POINTER, a type, or the typedef that it is known by bears.  */
const config_rule *
rule_of_pointer_type (tree pointer, tree type)
{
  tree name = TYPE_NAME (pointer);
  const config_rule *rule = NULL;
  if (name && TREE_CODE (name) == TYPE_DECL)
    rule = rule_in (DECL_ATTRIBUTES (name), name, type);
  if (!rule)
    rule = rule_in (TYPE_ATTRIBUTES (pointer), pointer, type);
  if (!rule && POINTER_TYPE_P (pointer))
    rule = rule_of_pointer_type (TREE_TYPE (pointer), type);
  return rule;
}

} // namespace

void
register_attributes ()
{
  register_callback ("allocs", PLUGIN_ATTRIBUTES, register_specs, NULL);
}

const config_rule *
rule_by_attribute (tree decl)
{
  if (is_ignored (lang_hooks.decl_printable_name (decl, 1)))
    return NULL;
  return rule_in (DECL_ATTRIBUTES (decl), decl, TREE_TYPE (decl));
}

const config_rule *
rule_by_pointer_attribute (tree expression, tree type)
{
  tree holder = TREE_CODE (expression) == COMPONENT_REF
                  ? TREE_OPERAND (expression, 1)
                : DECL_P (expression) ? expression : NULL_TREE;
  const config_rule *rule = NULL;
  if (holder)
    rule = rule_in (DECL_ATTRIBUTES (holder), holder, type);
  if (!rule && holder)
    rule = rule_of_pointer_type (TREE_TYPE (holder), type);
  return rule ? rule : rule_of_pointer_type (TREE_TYPE (expression), type);
}

} // namespace allocs
