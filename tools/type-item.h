/* SPDX-License-Identifier: MIT */
/* The items of a report by type: the types of a profile, and behind them, by
   the numbers of the contexts that have one, the labels of objects, which are
   types, too, as the program calls them.  */

#ifndef ALLOCS_TYPE_ITEM_H
#define ALLOCS_TYPE_ITEM_H

#include "identity.h"
#include "profile-file.h"

static inline uint32_t
type_item_of_label (const struct profile *p, uint32_t context)
{
  return p->tables[ALLOCS_PROFILE_TYPES].end + context;
}

static inline uint32_t
type_items (const struct profile *p)
{
  return type_item_of_label (p, p->tables[ALLOCS_PROFILE_CONTEXTS].end);
}

/* What ITEM is called; that of a label has no size and no id.  */
static inline struct allocs_profile_type
type_of_item (const struct profile *p, uint32_t item)
{
  uint32_t types = p->tables[ALLOCS_PROFILE_TYPES].end;
  if (item < types)
    return profile_type (p, item);
  return (struct allocs_profile_type){
    .name = profile_context (p, item - types).label
  };
}

/* Labels that read the same are one.  */
uint64_t identity_of_type_item (const struct profile *profile, uint32_t item);

#endif
