/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds descriptors: constant variables in the sections that
   include/allocs/descriptor.h defines.  */

#include "descriptor.h"

#include "allocs/descriptor.h"

namespace allocs {

namespace {

/* In bytes; that of most processors, and any size is correct.  */
const unsigned cache_line = 64;

struct field_row
{
  field_type type;
  const char *name;
};

#define ALLOCS_FIELD(type, name) { FIELD_##type, #name },

#define ALLOCS_SITE_FIELDS
const field_row site_rows[] = {
#include "allocs/descriptor.def"
};
#undef ALLOCS_SITE_FIELDS

#define ALLOCS_ENTRY_FIELDS
const field_row entry_rows[] = {
#include "allocs/descriptor.def"
};
#undef ALLOCS_ENTRY_FIELDS

#define ALLOCS_ALLOCATOR_FIELDS
const field_row allocator_rows[] = {
#include "allocs/descriptor.def"
};
#undef ALLOCS_ALLOCATOR_FIELDS

#define ALLOCS_RULE_FIELDS
const field_row rule_rows[] = {
#include "allocs/descriptor.def"
};
#undef ALLOCS_RULE_FIELDS

#define ALLOCS_TYPE_FIELDS
const field_row type_rows[] = {
#include "allocs/descriptor.def"
};
#undef ALLOCS_TYPE_FIELDS

#undef ALLOCS_FIELD

struct kind_row
{
  const char *name;
  const char *section;
  const field_row *fields;
  unsigned count;
  unsigned bytes;
};

#define ROW(name, section, rows)                                              \
  { "__allocs_" #name, section, rows, ARRAY_SIZE (rows),                      \
    sizeof (struct allocs_##name) }

/* In the order of enum descriptor_kind.  */
const kind_row kinds[] = {
  ROW (site, ALLOCS_SITES_SECTION, site_rows),
  ROW (entry, ALLOCS_ENTRIES_SECTION, entry_rows),
  ROW (allocator, ALLOCS_ALLOCATORS_SECTION, allocator_rows),
  ROW (rule, ALLOCS_RULES_SECTION, rule_rows),
  ROW (type, ALLOCS_TYPES_SECTION, type_rows),
};

tree
type_of_field (field_type type)
{
  switch (type)
    {
    case FIELD_u8:
      return unsigned_intQI_type_node;
    case FIELD_u16:
      return unsigned_intHI_type_node;
    case FIELD_u32:
      return unsigned_intSI_type_node;
    case FIELD_u64:
      return unsigned_intDI_type_node;
    case FIELD_rel:
      return intSI_type_node;
    }
  gcc_unreachable ();
}

/* Chain the fields of ROW into TYPE and lay it out.  */
void
add_fields (tree type, const kind_row &row)
{
  tree *tail = &TYPE_FIELDS (type);
  for (unsigned i = 0; i < row.count; i++)
    {
      tree field = build_decl (BUILTINS_LOCATION, FIELD_DECL,
                               get_identifier (row.fields[i].name),
                               type_of_field (row.fields[i].type));
      DECL_CONTEXT (field) = type;
      *tail = field;
      tail = &DECL_CHAIN (field);
    }
  layout_type (type);
}

/* The type of the descriptors of KIND.  It is built for each one: a type kept
   over functions would need a root for the garbage collector, and at the end
   of a compilation types cost nothing.  */
tree
build_record (descriptor_kind kind)
{
  const kind_row &row = kinds[kind];
  tree type = make_node (RECORD_TYPE);
  TYPE_NAME (type) = get_identifier (row.name);
  add_fields (type, row);
  gcc_assert (tree_to_uhwi (TYPE_SIZE_UNIT (type)) == row.bytes);
  return type;
}

/* A new static variable of TYPE, aligned to 8 and no more: the descriptors of
   a section are an array.  */
tree
build_static (const char *name, tree type)
{
  static unsigned count;
  char *numbered = xasprintf ("%s.%u", name, count++);
  tree var = build_decl (BUILTINS_LOCATION, VAR_DECL,
                         get_identifier (numbered), type);
  free (numbered);
  TREE_STATIC (var) = 1;
  TREE_USED (var) = 1;
  TREE_ADDRESSABLE (var) = 1;
  DECL_ARTIFICIAL (var) = 1;
  DECL_IGNORED_P (var) = 1;
  SET_DECL_ALIGN (var, 64);
  DECL_USER_ALIGN (var) = 1;
  return var;
}

} // namespace

descriptor::descriptor (descriptor_kind k)
  : kind (k), section (kinds[k].section)
{
  tree type = build_record (kind);
  variable = build_static (kinds[kind].name, type);
  TREE_READONLY (variable) = 1;
  for (tree field = TYPE_FIELDS (type); field; field = DECL_CHAIN (field))
    {
      members.safe_push (field);
      values.safe_push (build_zero_cst (TREE_TYPE (field)));
    }
  set (0, kinds[kind].bytes);
}

/* A member of a section group is a section by itself.  GCC cannot give a
   variable such a one, but it prints the names of sections as they are: this
   one goes on with flags and group, and what GCC adds is a comment.  */
void
descriptor::stand_alone (const char *name)
{
  section = concat (section, ",\"aG\",%progbits,__allocs_entry.", name,
                    ASM_COMMENT_START, NULL);
}

void
descriptor::set (unsigned field, uint64_t value)
{
  values[field] = build_int_cstu (TREE_TYPE (members[field]), value);
}

/* The difference of two addresses that cannot be interposed is known to the
   linker.  */
void
descriptor::refer_to_address (unsigned field, tree address)
{
  tree integer = lang_hooks.types.type_for_size (POINTER_SIZE, 0);
  tree from = fold_convert (integer, build_fold_addr_expr (variable));
  tree to = fold_convert (integer, address);
  values[field] = fold_convert (TREE_TYPE (members[field]),
                                fold_build2 (MINUS_EXPR, integer, to, from));
}

void
descriptor::refer (unsigned field, tree target)
{
  if (target)
    refer_to_address (field, build_fold_addr_expr (target));
}

void
descriptor::refer (unsigned field, const char *text)
{
  refer_to_address (field, build_string_literal (strlen (text) + 1, text));
}

tree
descriptor::finish ()
{
  vec<constructor_elt, va_gc> *elements = NULL;
  for (unsigned i = 0; i < members.length (); i++)
    CONSTRUCTOR_APPEND_ELT (elements, members[i], values[i]);
  tree initial = build_constructor (TREE_TYPE (variable), elements);
  TREE_CONSTANT (initial) = 1;
  TREE_STATIC (initial) = 1;
  DECL_INITIAL (variable) = initial;
  set_decl_section_name (variable, section);
  varpool_node::finalize_decl (variable);
  return variable;
}

/* Cells are read at every event and hardly ever written: they lie together,
   apart from the variables of the program, which may be written by one thread
   while another reads a cell in the same cache line.  */
tree
build_cell ()
{
  static bool is_next;
  tree cell = build_static ("__allocs_cell", unsigned_intDI_type_node);
  if (!is_next)
    SET_DECL_ALIGN (cell, cache_line * BITS_PER_UNIT);
  is_next = true;
  set_decl_section_name (cell, ".bss.allocs_cells");
  varpool_node::finalize_decl (cell);
  return cell;
}

} // namespace allocs
