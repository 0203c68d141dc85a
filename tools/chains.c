/* SPDX-License-Identifier: MIT */
/* Walks the tree of contexts once.  A parent has a smaller number than its
   children, so what a chain says follows from what its parent's says.  */

#include "chains.h"

#include "identity.h"
#include "memory.h"

/* How well a site may be charged for what is allocated below it.  */
enum claim
{
  CLAIM_NONE,
  CLAIM_GETS,   /* it calls for memory, though for others */
  CLAIM_DECIDES /* what is allocated is its own decision */
};

/* The claim of SITE, which lengthens C.  What a wrapper calls in code without
   the plugin, say strdup, works for the wrapper.  A call of a `through'
   function does not say whether it forwards a size; in a wrapper it is taken
   to.  */
static enum claim
claim_of (const struct allocs_profile_site *site, const struct chain *c)
{
  enum
  {
    FOR_OTHERS
    = ALLOCS_SITE_FORWARDED | ALLOCS_SITE_THROUGH | ALLOCS_SITE_SYSTEM
  };
  bool is_through = site->role == ALLOCS_ROLE_THROUGH;
  if (!(site->flags & FOR_OTHERS) && !(site->id == 0 && c->in_wrapper)
      && !(is_through && c->for_caller))
    return CLAIM_DECIDES;
  return is_through ? CLAIM_NONE : CLAIM_GETS;
}

/* Lengthen C by the site NUMBER.  The innermost that decides is shown; if none
   does, the outermost that gets memory.  Those inside an adopting call do
   not.  */
static void
add_site (struct chain *c, const struct profile *p, uint32_t number)
{
  if (number == 0)
    return;
  struct allocs_profile_site site = profile_site (p, number);
  c->id = identity_of_sequence (c->id, identity_of_site (p, number));
  enum claim claim = c->adopted ? CLAIM_NONE : claim_of (&site, c);
  if (claim == CLAIM_DECIDES || c->shown == 0 || claim > c->claim)
    {
      c->shown = number;
      c->claim = claim;
    }
}

/* Lengthen C by the entry NUMBER.  */
static void
add_entry (struct chain *c, const struct profile *p, uint32_t number)
{
  struct allocs_profile_entry entry = profile_entry (p, number);
  unsigned kind = profile_instance (p, entry.instance).kind;
  bool gets_memory = entry.role == ALLOCS_ROLE_ALLOC
                     || entry.role == ALLOCS_ROLE_RESIZE
                     || entry.role == ALLOCS_ROLE_ADOPT;
  if (entry.role != ALLOCS_ROLE_THROUGH)
    c->for_caller = kind == ALLOCS_KIND_WRAPPER && gets_memory;
  if (kind == ALLOCS_KIND_WRAPPER)
    c->in_wrapper = true;
  if (entry.role == ALLOCS_ROLE_ADOPT)
    c->adopted = true;
  if (kind == ALLOCS_KIND_WRAPPER && c->wrapper == 0 && gets_memory)
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
