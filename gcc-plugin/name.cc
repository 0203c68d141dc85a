/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names by which a config speaks of declarations.  */

#include "name.h"

#include <fnmatch.h>

namespace allocs {

namespace {

const char *
identifier (tree decl)
{
  return DECL_NAME (decl) ? IDENTIFIER_POINTER (DECL_NAME (decl)) : "";
}

/* The name of the struct or union TYPE: its tag, or the typedef by which an
   anonymous one is known.  */
const char *
type_name (tree type)
{
  tree name = TYPE_NAME (type);
  if (name && TREE_CODE (name) == TYPE_DECL)
    name = DECL_NAME (name);
  return name ? IDENTIFIER_POINTER (name) : "";
}

/* Compare the LENGTH bytes at NAME with PATTERN, which may hold `*', without
   blanks: users write "size_t, Arena &", front ends "size_t, Arena&".  */
bool
matches (const char *pattern, const char *name, size_t length)
{
  char *squeezed_pattern = XALLOCAVEC (char, strlen (pattern) + 1);
  char *squeezed_name = XALLOCAVEC (char, length + 1);
  char *end = squeezed_pattern;
  for (; *pattern; pattern++)
    if (!ISSPACE (*pattern))
      *end++ = *pattern;
  *end = 0;
  end = squeezed_name;
  for (; length; name++, length--)
    if (!ISSPACE (*name))
      *end++ = *name;
  *end = 0;
  return fnmatch (squeezed_pattern, squeezed_name, 0) == 0;
}

/* TEXT, which is freed, with every OLD replaced by NEW_, which must not hold
   OLD.  */
char *
replace_all (char *text, const char *old, const char *new_)
{
  while (char *found = strstr (text, old))
    {
      *found = 0;
      text = reconcat (text, text, new_, found + strlen (old), NULL);
    }
  return text;
}

/* True if the parameters of the function DECL, whose qualified name is NAME,
   are those in WANTED.  The front end prints "void* Arena::Alloc(size_t)", and
   size_t perhaps as `std::size_t' or as what it stands for.  */
bool
parameters_match (const char *wanted, tree decl, const char *name)
{
  const char *printed = lang_hooks.decl_printable_name (decl, 2);
  const char *list = strstr (printed, name);
  list = list ? list + strlen (name) : "";
  const char *end = strrchr (list, ')');
  if (*list != '(' || !end)
    return false;
  char *parameters = xstrndup (list + 1, end - list - 1);
  if (strstr (wanted, "size_t"))
    {
      tree size_type = TYPE_MAIN_VARIANT (size_type_node);
      char *plain = print_generic_expr_to_str (size_type);
      parameters = replace_all (parameters, "std::size_t", "size_t");
      parameters = replace_all (parameters, plain, "size_t");
      free (plain);
    }
  bool same = matches (wanted, parameters, strlen (parameters));
  free (parameters);
  return same;
}

bool
names_assembler_name (const config_rule *rule, tree decl)
{
  const char *name = assembler_name (decl);
  return !rule->parameters && matches (rule->name, name, strlen (name));
}

/* The front end prints "Arena::Alloc", in C just the name.  */
bool
names_qualified_function (const config_rule *rule, tree decl)
{
  char *printed = xstrdup (lang_hooks.decl_printable_name (decl, 1));
  bool same = matches (rule->name, printed, strlen (printed))
              && (!rule->parameters
                  || parameters_match (rule->parameters, decl, printed));
  free (printed);
  return same;
}

/* The object that the field reference REF is part of, a variable or a type, is
   named by the first LENGTH bytes of NAME.  */
bool
names_holder (const char *name, size_t length, tree ref)
{
  tree field = TREE_OPERAND (ref, 1);
  tree object_type = TREE_TYPE (TREE_OPERAND (ref, 0));
  const char *tag = type_name (DECL_CONTEXT (field));
  const char *alias = type_name (object_type);
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

const char *
assembler_name (tree decl)
{
  const char *name = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  return *name == '*' ? name + 1 : name;
}

bool
rule_names_function (const config_rule *rule, tree decl)
{
  return names_assembler_name (rule, decl)
         || names_qualified_function (rule, decl);
}

bool
rule_names_file (const config_rule *rule, tree decl)
{
  if (!rule->file)
    return true;
  const char *source = DECL_SOURCE_FILE (decl);
  size_t length = strlen (source), wanted = strlen (rule->file);
  return wanted <= length
         && strcmp (source + length - wanted, rule->file) == 0
         && (wanted == length || source[length - wanted - 1] == '/');
}

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
    {
      tree field = TREE_OPERAND (expression, 1);
      return concat (type_name (DECL_CONTEXT (field)), ".",
                     identifier (field), NULL);
    }
  if (DECL_P (expression) && DECL_NAME (expression)
      && !DECL_ARTIFICIAL (expression))
    return xstrdup (identifier (expression));
  return xstrdup ("*");
}

} // namespace allocs
