/* SPDX-License-Identifier: MIT */
/* Walks the tree of contexts once.  A parent has a smaller number than its
   children, so what a chain says follows from what its parent's says.  */

#include "chains.h"

#include "identity.h"
#include "memory.h"

/* Whether SITE, which lengthens C, may be charged for what it allocates: its
   size is its own, and it stands in the user's code.  What a wrapper calls in
   code without the plugin, say strdup, works for the wrapper.  */
static bool
decides (const struct allocs_profile_site *site, const struct chain *c)
{
  enum
  {
    FOR_OTHERS
    = ALLOCS_SITE_FORWARDED | ALLOCS_SITE_THROUGH | ALLOCS_SITE_SYSTEM
  };
  return !(site->flags & FOR_OTHERS) && !(site->id == 0 && c->in_wrapper);
}

/* Lengthen C by the site NUMBER.  */
static void
add_site (struct chain *c, const struct profile *p, uint32_t number)
{
  if (number == 0)
    return;
  struct allocs_profile_site site = profile_site (p, number);
  c->id = identity_of_sequence (c->id, identity_of_site (p, number));
  if (decides (&site, c) || c->shown == 0)
    c->shown = number;
}

/* Lengthen C by the entry NUMBER.  */
static void
add_entry (struct chain *c, const struct profile *p, uint32_t number)
{
  struct allocs_profile_entry entry = profile_entry (p, number);
  unsigned kind = profile_instance (p, entry.instance).kind;
  if (kind == ALLOCS_KIND_WRAPPER)
    c->in_wrapper = true;
  if (kind == ALLOCS_KIND_WRAPPER && c->wrapper == 0
      && (entry.role == ALLOCS_ROLE_ALLOC || entry.role == ALLOCS_ROLE_RESIZE))
    c->wrapper = entry.instance;
  if (kind == ALLOCS_KIND_ALLOCATOR && c->allocator != entry.instance)
    {
      c->outer = c->allocator;
      c->allocator = entry.instance;
    }
}

struct chain *
chains_of (const struct profile *p)
{
  uint32_t end = p->tables[ALLOCS_PROFILE_CONTEXTS].end;
  struct chain *chains = new_items (end, sizeof *chains);
  chains[0].id = ALLOCS_ID_SEED;
  for (uint32_t i = 1; i < end; i++)
    {
      struct allocs_profile_context context = profile_context (p, i);
      chains[i] = chains[context.parent];
      add_site (&chains[i], p, context.site);
      add_entry (&chains[i], p, context.entry);
    }
  return chains;
}
