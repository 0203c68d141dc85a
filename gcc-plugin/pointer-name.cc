/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names by which a config speaks of pointers to functions: a field of a
   type, a variable and its parts, a parameter of a function.  */

#include "pointer-name.h"

#include "gcc-compat.h"

namespace allocs {

namespace {

const char *
identifier (tree decl)
{
  return DECL_NAME (decl) ? IDENTIFIER_POINTER (DECL_NAME (decl)) : "";
}

/* The tag of the struct or union TYPE, or the name of a typedef of it.  */
const char *
type_name (tree type)
{
  tree name = TYPE_NAME (type);
  if (name && TREE_CODE (name) == TYPE_DECL)
    name = DECL_NAME (name);
  return name ? IDENTIFIER_POINTER (name) : "";
}

/* The object that the field reference REF is part of, a variable or a type, is
   named by the first LENGTH bytes of NAME.  */
bool
names_holder (const char *name, size_t length, tree ref)
{
  const char *tag = type_name (DECL_CONTEXT (TREE_OPERAND (ref, 1)));
  const char *alias = type_name (TREE_TYPE (TREE_OPERAND (ref, 0)));
  return (strlen (tag) == length && strncmp (tag, name, length) == 0)
         || (strlen (alias) == length && strncmp (alias, name, length) == 0);
}

bool
names_field (const config_rule *rule, tree expression)
{
  const char *dot = strrchr (rule->name, '.');
  return dot && TREE_CODE (expression) == COMPONENT_REF
         && strcmp (dot + 1, identifier (TREE_OPERAND (expression, 1))) == 0
         && names_holder (rule->name, dot - rule->name, expression);
}

/* NAME, of LENGTH bytes, is "variable.field.field" and EXPRESSION that.  */
bool
names_variable (const char *name, size_t length, tree expression)
{
  if (VAR_P (expression))
    return strlen (identifier (expression)) == length
           && strncmp (identifier (expression), name, length) == 0;
  if (TREE_CODE (expression) == ARRAY_REF)
    return names_variable (name, length, TREE_OPERAND (expression, 0));
  if (TREE_CODE (expression) != COMPONENT_REF)
    return false;
  const char *field = identifier (TREE_OPERAND (expression, 1));
  size_t tail = strlen (field) + 1;
  return length > tail && name[length - tail] == '.'
         && strncmp (name + length - tail + 1, field, tail - 1) == 0
         && names_variable (name, length - tail,
                            TREE_OPERAND (expression, 0));
}

bool
names_parameter (const config_rule *rule, tree expression)
{
  if (TREE_CODE (expression) != PARM_DECL)
    return false;
  const char *function = identifier (DECL_CONTEXT (expression));
  const char *dot = strrchr (rule->name, '.');
  return dot && strlen (function) == size_t (dot - rule->name)
         && startswith (rule->name, function)
         && strcmp (dot + 1, identifier (expression)) == 0;
}

} // namespace

bool
rule_names_pointer (const config_rule *rule, tree expression)
{
  switch (rule->form)
    {
    case CONFIG_FIELD:
      return names_field (rule, expression);
    case CONFIG_VARIABLE:
      return names_variable (rule->name, strlen (rule->name), expression);
    case CONFIG_PARAMETER:
      return names_parameter (rule, expression);
    default:
      return false;
    }
}

char *
pointer_name (tree expression)
{
  if (TREE_CODE (expression) == COMPONENT_REF)
    return field_name (TREE_OPERAND (expression, 1),
                       TREE_TYPE (TREE_OPERAND (expression, 0)));
  if (DECL_P (expression) && DECL_NAME (expression)
      && !DECL_ARTIFICIAL (expression))
    return xstrdup (identifier (expression));
  return xstrdup ("*");
}

/* The type is known by its tag, or by the typedef of one that has none.  */
char *
field_name (tree field, tree type)
{
  const char *tag = type_name (DECL_CONTEXT (field));
  return concat (*tag ? tag : type_name (type), ".", identifier (field), NULL);
}

} // namespace allocs
