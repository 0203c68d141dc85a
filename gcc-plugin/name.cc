/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names by which a config speaks of functions, and those of types: as a
   user writes them and as the front ends of GCC print them, which is not always
   the same.  */

#include "name.h"

#include "gcc-compat.h"

namespace allocs {

namespace {

/* TEXT without blanks: users write "size_t, Arena &", front ends "size_t,
   Arena&".  To be freed.  */
char *
squeezed (const char *text)
{
  char *copy = xstrdup (text), *end = copy;
  for (; *text; text++)
    if (!ISSPACE (*text))
      *end++ = *text;
  *end = 0;
  return copy;
}

/* True if PATTERN, in which `*' stands for any characters, describes TEXT.  */
bool
pattern_describes (const char *pattern, const char *text)
{
  const char *star = NULL, *rest = NULL;
  while (*text)
    if (*pattern == '*')
      star = pattern++, rest = text;
    else if (*pattern == *text)
      pattern++, text++;
    else if (star)
      pattern = star + 1, text = ++rest;
    else
      return false;
  while (*pattern == '*')
    pattern++;
  return !*pattern;
}

/* True if WANTED, a pattern if IS_PATTERN, means NAME; blanks do not count.  */
bool
means (const char *wanted, bool is_pattern, const char *name)
{
  char *left = squeezed (wanted), *right = squeezed (name);
  bool same = is_pattern ? pattern_describes (left, right)
                         : strcmp (left, right) == 0;
  free (left);
  free (right);
  return same;
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

/* The list TYPES as the front end of C++ prints them, by their full names; ""
   from any other front end.  It prints functions with their parameters, but for
   instances of templates "T, size_t"; so one of these types that is no template
   is made and printed.  To be freed.  */
char *
types_in_cxx (tree types)
{
  tree function = copy_node (builtin_decl_explicit (BUILT_IN_MALLOC));
  TREE_TYPE (function) = build_function_type (void_type_node, types);
  const char *list = strchr (lang_hooks.decl_printable_name (function, 2), '(');
  const char *end = list ? strrchr (list, ')') : NULL;
  return end ? xstrndup (list + 1, end - list - 1) : xstrdup ("");
}

/* The parameters of the function DECL, `this' aside.  To be freed.  */
char *
parameters_of (tree decl)
{
  tree type = TREE_TYPE (decl);
  tree types = TYPE_ARG_TYPES (type);
  return types_in_cxx (TREE_CODE (type) == METHOD_TYPE ? TREE_CHAIN (types)
                                                       : types);
}

/* PARAMETERS, which is freed, with what stands for size_t called by that name:
   users need not know which type that is.  */
char *
with_size_t (char *parameters)
{
  char *plain = print_generic_expr_to_str (TYPE_MAIN_VARIANT (size_type_node));
  parameters = replace_all (parameters, "std::size_t", "size_t");
  parameters = replace_all (parameters, plain, "size_t");
  free (plain);
  return parameters;
}

/* True if the parameters of the function DECL are those in WANTED.  */
bool
parameters_match (const char *wanted, tree decl)
{
  char *left = with_size_t (xstrdup (wanted));
  char *right = with_size_t (parameters_of (decl));
  bool same = means (left, false, right);
  free (left);
  free (right);
  return same;
}

bool
names_assembler_name (const config_rule *rule, tree decl)
{
  return !rule->parameters
         && means (rule->name, is_pattern (rule), assembler_name (decl));
}

/* The front end prints "Arena::Alloc", in C just the name.  */
bool
names_qualified_function (const config_rule *rule, tree decl)
{
  char *printed = xstrdup (lang_hooks.decl_printable_name (decl, 1));
  printed = replace_all (printed, "{anonymous}", "(anonymous namespace)");
  bool same = means (rule->name, is_pattern (rule), printed);
  free (printed);
  return same
         && (!rule->parameters || parameters_match (rule->parameters, decl));
}

/* Where the last component of NAME begins.  Those of template arguments and of
   types in parentheses do not count; an operator is always the last.  */
const char *
last_component (const char *name)
{
  int depth = 0;
  for (const char *p = name; *p; p++)
    if (depth == 0 && p == name && startswith (p, "operator"))
      break;
    else if (depth == 0 && startswith (p, "::"))
      name = ++p + 1;
    else
      depth += (*p == '<' || *p == '(') - (*p == '>' || *p == ')');
  return name;
}

} // namespace

const char *
assembler_name (tree decl)
{
  const char *name = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  return *name == '*' ? name + 1 : name;
}

/* A caller names the complete constructor; a definition may be compiled as the
   base one, of which the complete one is an alias.  The destructor that also
   frees is a function by itself.  */
const char *
identity_name (tree decl)
{
  tree origin = DECL_ABSTRACT_ORIGIN (decl);
  bool is_clone = (DECL_CXX_CONSTRUCTOR_P (decl)
                   || DECL_CXX_DESTRUCTOR_P (decl))
                  && origin && origin != decl
                  && !id_equal (DECL_NAME (decl), "__dt_del ");
  return assembler_name (is_clone ? origin : decl);
}

char *
plain_name (const char *name)
{
  const char *last = last_component (name);
  char *plain = squeezed (last);
  if (!startswith (last, "operator"))
    plain[strcspn (plain, "<")] = 0;
  return plain;
}

/* The names of constructors, destructors and conversions end with a blank.  */
char *
plain_name (tree decl)
{
  tree name = DECL_NAME (decl);
  bool is_special
    = IDENTIFIER_POINTER (name)[IDENTIFIER_LENGTH (name) - 1] == ' ';
  return plain_name (is_special ? lang_hooks.decl_printable_name (decl, 0)
                                : IDENTIFIER_POINTER (name));
}

char *
type_name (tree type)
{
  char *name = lang_GNU_CXX ()
                 ? types_in_cxx (tree_cons (NULL_TREE, type, void_list_node))
                 : NULL;
  return name ? name : print_generic_expr_to_str (type);
}

bool
is_pattern (const config_rule *rule)
{
  return rule->role == ALLOCS_ROLE_THROUGH && strchr (rule->name, '*');
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

} // namespace allocs
