/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that GCC's own attributes make.

   They speak of what a function returns, not of who manages it: so it becomes a
   wrapper over malloc, and what lies under its result is seen at run time.
   Its calls only say where they are, so it does not matter whether the function
   was compiled with the plugin (then its definition is an entry) or is one
   of a library such as strdup or fopen.  Where they do not tell enough there is
   no rule; nobody wrote them for us, so nothing is an error.  */

#include "gcc-attribute.h"

#include "derive.h"
#include "family.h"
#include "name.h"
#include "rules.h"

namespace allocs {

namespace {

/* One config for all, and the rule of each text that was added to it.  */
config *from_gcc;
hash_map<nofree_string_hash, const config_rule *> known;

void
ignore_message (void *, config_severity, config_place, const char *,
                const char *)
{
}

const config_reporter silent = { ignore_message, NULL };

/* The name of the section for what is called PRINTED: its family's, or its own
   if that is the name of an allocator.  To be freed.  */
char *
section_name (const char *printed, const char *own)
{
  char *family = config_family_of_name (printed);
  if (!is_allocator_family (family))
    return family;
  free (family);
  return xstrdup (own);
}

/* The rule of the last line of TEXT, which is freed, said at LOCATION.  */
const config_rule *
rule_of_text (char *text, const char *name, location_t location)
{
  bool existed;
  const config_rule *&known_rule = known.get_or_insert (text, &existed);
  if (existed)
    {
      free (text);
      return known_rule;
    }
  known_rule = NULL;
  if (!from_gcc)
    from_gcc = config_new (&silent);
  if (!config_add_text (from_gcc, "", text, strlen (text), &silent))
    return NULL;
  config_rule *rule = config_newest_rule (from_gcc, name);
  if (!rule)
    return NULL;
  expanded_location place = expand_location (location);
  rule->place = { place.file ? place.file : "", unsigned (place.line),
                  unsigned (place.column) };
  rule->origin = ALLOCS_ORIGIN_GCC_ATTRIBUTE;
  known_rule = rule;
  return rule;
}

/* The rule by which the function or pointer NAME does what D says, in the
   section SECTION; both are freed.  */
const config_rule *
make_rule (derivation d, char *section, const char *name, location_t location)
{
  const config_rule *rule = NULL;
  if (d.signature)
    rule = rule_of_text (concat ("[wrapper ", section, "]\nover = malloc\n"
                                 "instrument = sites\n", role_key (d.role),
                                 " = ", name, d.signature, "\n", NULL),
                         name, location);
  free (d.signature);
  free (section);
  return rule;
}

/* The function that ATTRIBUTE, `malloc', names as deallocator, or NULL.  */
tree
deallocator_in (tree attribute)
{
  tree function = TREE_VALUE (attribute)
                    ? TREE_VALUE (TREE_VALUE (attribute)) : NULL_TREE;
  return function && TREE_CODE (function) == FUNCTION_DECL ? function
                                                           : NULL_TREE;
}

/* The deallocator of DECL that has no rule by its name: it gives the family its
   name.  One that has, such as free, frees for many families.  */
tree
own_deallocator (tree decl)
{
  tree attribute = lookup_attribute ("malloc", DECL_ATTRIBUTES (decl));
  for (; attribute;
       attribute = lookup_attribute ("malloc", TREE_CHAIN (attribute)))
    {
      tree function = deallocator_in (attribute);
      if (function && !POINTER_TYPE_P (TREE_TYPE (TREE_TYPE (function)))
          && !rules_for_name (assembler_name (function)))
        return function;
    }
  return NULL_TREE;
}

char *
section_of (tree decl)
{
  tree free_function = own_deallocator (decl);
  tree namer = free_function ? free_function : decl;
  return section_name (lang_hooks.decl_printable_name (namer, 1),
                       assembler_name (namer));
}

const config_rule *
rule_of_allocation (tree decl)
{
  bool is_malloc = lookup_attribute ("malloc", DECL_ATTRIBUTES (decl));
  tree type = TREE_TYPE (decl);
  if (!is_malloc && !lookup_attribute ("alloc_size", TYPE_ATTRIBUTES (type)))
    return NULL;
  promise fresh = DECL_IS_MALLOC (decl) ? PROMISES_FRESH
                  : is_malloc ? PROMISES_DEALLOCATOR : PROMISES_SIZE;
  return make_rule (derive_from_gcc (type, fresh), section_of (decl),
                    assembler_name (decl), DECL_SOURCE_LOCATION (decl));
}

/* GCC notes `malloc (f, n)' at f, too.  What returns a pointer reallocates, and
   its own attributes tell of it.  */
const config_rule *
rule_of_deallocator (tree decl)
{
  tree attribute = lookup_attribute ("*dealloc", DECL_ATTRIBUTES (decl));
  tree type = TREE_TYPE (decl);
  if (!attribute || POINTER_TYPE_P (TREE_TYPE (type)))
    return NULL;
  tree position = TREE_CHAIN (TREE_VALUE (attribute));
  return make_rule (derive_gcc_free (type, position), section_of (decl),
                    assembler_name (decl), DECL_SOURCE_LOCATION (decl));
}

/* Memory on the stack has these attributes, too.  */
bool
is_alloca (tree decl)
{
  return fndecl_built_in_p (decl, BUILT_IN_NORMAL)
         && ALLOCA_FUNCTION_CODE_P (DECL_FUNCTION_CODE (decl));
}

} // namespace

const config_rule *
rule_by_gcc_attribute (tree decl)
{
  if (is_alloca (decl)
      || is_ignored (lang_hooks.decl_printable_name (decl, 1)))
    return NULL;
  const config_rule *rule = rule_of_allocation (decl);
  return rule ? rule : rule_of_deallocator (decl);
}

const config_rule *
rule_by_gcc_attribute_of_type (tree type, tree expression)
{
  if (!lookup_attribute ("alloc_size", TYPE_ATTRIBUTES (type)))
    return NULL;
  tree holder = TREE_CODE (expression) == COMPONENT_REF
                  ? TREE_OPERAND (expression, 1) : expression;
  bool is_named = DECL_P (holder) && DECL_NAME (holder);
  const char *name
    = is_named ? IDENTIFIER_POINTER (DECL_NAME (holder)) : "pointer";
  return make_rule (derive_from_gcc (type, PROMISES_SIZE),
                    section_name (name, name), name,
                    is_named ? DECL_SOURCE_LOCATION (holder)
                             : UNKNOWN_LOCATION);
}

} // namespace allocs
