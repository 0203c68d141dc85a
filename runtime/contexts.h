/* SPDX-License-Identifier: MIT */
/* The tree of chains.  A context is an item of the profile: (parent, site,
   entry, level); a step down the tree is a child.

   Most steps are found in the cell of the site: the parent in its upper half,
   the child in the lower, written once.  The others are found in a table of
   the thread, and last in the global one.  Where (site, entry) stands among
   the ancestors already, that ancestor is the child, so the number of contexts
   is bounded by the program text and not by the depth of its recursion.  */

#ifndef RUNTIME_CONTEXTS_H
#define RUNTIME_CONTEXTS_H

#include "identities.h"
#include "modules.h"
#include "thread.h"

#define CONTEXT_ROOT 1

/* In the route to a label, with its hash in the place of an address: no entry
   has it.  */
#define LABEL_ROUTE 0xffffu

/* Beyond it a context's children are itself.  */
#define CONTEXTS_MAX (1u << 22)

/* Make the root.  False: no memory.  */
bool contexts_start (void);

/* The child of CONTEXT in the cell of SITE, or 0.  The halves are read one by
   one: a cell is written once, so what belongs to the parent that is found
   there is the child.  SITE has a cell, or else a key that is no context.  */
static inline uint32_t
context_known_child (const struct allocs_site *site, uint32_t context)
{
  const uint32_t *halves = (const void *)((const char *)site + site->cell);
  const int upper = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;
  if (unlikely (__atomic_load_n (&halves[upper], __ATOMIC_ACQUIRE) != context))
    return 0;
  uint32_t child = __atomic_load_n (&halves[!upper], __ATOMIC_RELAXED);
  if (!child)
    __builtin_unreachable ();
  return child;
}

/* The place for the step from PARENT by SOURCE into the entry with ROUTE, and
   the key that it has if it is this step's.  User addresses have 47 bits.  */
static inline struct route *
context_route (struct thread *thread, struct source source, uint32_t route,
               uint32_t parent, uint64_t *ret_key)
{
  uint64_t address = source.site ? (uintptr_t)source.site : source.caller;
  uint64_t key = address << 16 | route;
  uint64_t hash = (key ^ parent) * 0x9e3779b97f4a7c15u;
  *ret_key = key;
  return &thread->routes[hash >> 32 & (THREAD_ROUTES - 1)];
}

/* The child of the current context of THREAD that is reached from SOURCE by
   the entry with ROUTE, if the thread went there before; else 0.  */
static inline uint32_t
context_routed_child (struct thread *thread, struct source source,
                      uint32_t route)
{
  uint64_t key;
  const struct route *known
      = context_route (thread, source, route, thread->lane->context, &key);
  /* A signal handler may put another route there: look at what makes it this
     one last.  */
  uint32_t child = known->child;
  platform_compiler_barrier ();
  return likely (known->key == key && known->parent == thread->lane->context
                 && thread->generation == modules_generation ())
             ? child
             : 0;
}

uint32_t contexts_search (struct thread *thread, struct source source,
                          struct entry *entry);

/* The child of the current context of THREAD that ENTRY, called from SOURCE,
   runs in, if the cell or the thread knows the step; else 0.  */
static inline uint32_t
contexts_known_child (struct thread *thread, struct source source,
                      const struct entry *entry)
{
  uint32_t child = 0;
  if (source.by_name && source.site->cell)
    child = context_known_child (source.site, thread->lane->context);
  return likely (child) ? child
                        : context_routed_child (thread, source, entry->route);
}

static inline uint32_t
contexts_child (struct thread *thread, struct source source,
                struct entry *entry)
{
  uint32_t child = contexts_known_child (thread, source, entry);
  return likely (child) ? child : contexts_search (thread, source, entry);
}

/* The context like CONTEXT, but for objects at LEVEL.  */
uint32_t contexts_at_level (uint32_t context, unsigned level);

/* The objects of ENTRY are at LEVEL.  The context like CONTEXT at that level;
   from now on, where ENTRY is called from SOURCE in PARENT, contexts_child
   gives it at once.  */
uint32_t contexts_settle (struct thread *thread, struct source source,
                          struct entry *entry, uint32_t parent,
                          uint32_t context, unsigned level);

/* The context of objects like those of CONTEXT that was handed on to whom
   PARENT is the chain of.  */
uint32_t contexts_adopted (uint32_t context, uint32_t parent);

/* The context of objects like those of CONTEXT whose class is TEXT, which the
   program may write over later.  */
uint32_t contexts_labelled (struct thread *thread, uint32_t context,
                            const char *text);

/* A new context that only has a row; 0: no memory.  */
uint32_t contexts_of_pools (void);

#endif
