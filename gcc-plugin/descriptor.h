/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds descriptors: constant variables in the sections that
   include/allocs/descriptor.h defines.  Knows bytes and sections, not what the
   fields mean; describe.cc does.  */

#ifndef ALLOCS_PLUGIN_DESCRIPTOR_H
#define ALLOCS_PLUGIN_DESCRIPTOR_H

#include "gcc-headers.h"

namespace allocs {

/* The types of fields in descriptor.def.  */
enum field_type { FIELD_u8, FIELD_u16, FIELD_u32, FIELD_u64, FIELD_rel };

/* The numbers of the fields of each kind of descriptor: SITE_size, ...  */
#define ALLOCS_SITE_FIELDS
#define ALLOCS_FIELD(type, name) SITE_##name,
enum site_field {
#include "allocs/descriptor.def"
  SITE_FIELDS
};
#undef ALLOCS_FIELD
#undef ALLOCS_SITE_FIELDS

#define ALLOCS_ENTRY_FIELDS
#define ALLOCS_FIELD(type, name) ENTRY_##name,
enum entry_field {
#include "allocs/descriptor.def"
  ENTRY_FIELDS
};
#undef ALLOCS_FIELD
#undef ALLOCS_ENTRY_FIELDS

#define ALLOCS_ALLOCATOR_FIELDS
#define ALLOCS_FIELD(type, name) ALLOCATOR_##name,
enum allocator_field {
#include "allocs/descriptor.def"
  ALLOCATOR_FIELDS
};
#undef ALLOCS_FIELD
#undef ALLOCS_ALLOCATOR_FIELDS

#define ALLOCS_RULE_FIELDS
#define ALLOCS_FIELD(type, name) RULE_##name,
enum rule_field {
#include "allocs/descriptor.def"
  RULE_FIELDS
};
#undef ALLOCS_FIELD
#undef ALLOCS_RULE_FIELDS

#define ALLOCS_TYPE_FIELDS
#define ALLOCS_FIELD(type, name) TYPE_##name,
enum type_field {
#include "allocs/descriptor.def"
  TYPE_FIELDS_
};
#undef ALLOCS_FIELD
#undef ALLOCS_TYPE_FIELDS

enum descriptor_kind
{
  SITE_DESCRIPTOR,
  ENTRY_DESCRIPTOR,
  ALLOCATOR_DESCRIPTOR,
  RULE_DESCRIPTOR,
  TYPE_DESCRIPTOR
};

/* A descriptor that is being filled in.  Fields that are not set are zero; the
   size is set already.  */
class descriptor
{
public:
  explicit descriptor (descriptor_kind kind);

  /* Let the linker keep or drop this descriptor alone, not with the others of
     this unit.  NAME is unique among them.  */
  void stand_alone (const char *name);

  void set (unsigned field, uint64_t value);

  /* Let FIELD, of type rel, refer to TARGET: a variable or a function that
     cannot be interposed.  */
  void refer (unsigned field, tree target);

  /* The same for a copy of the string TEXT.  */
  void refer (unsigned field, const char *text);

  /* The variable, handed to the compiler; nothing can be set any more.  */
  tree finish ();

private:
  void refer_to_address (unsigned field, tree address);

  descriptor_kind kind;
  const char *section;
  tree variable;
  auto_vec<tree> members;
  auto_vec<tree> values;
};

/* A new zeroed variable of 64 bits that the runtime may use.  */
tree build_cell ();

} // namespace allocs

#endif
