/* SPDX-License-Identifier: MIT */
/* An allocator with pools, as events alone.  The memory is the test's: a block
   of malloc, or memory of which the runtime knows nothing.  */

#ifndef PLAYED_ARENA_H
#define PLAYED_ARENA_H

#include <stdlib.h>

#include "played-events.h"

#define ARENA_TEXT 512 /* enum allocs_operand */

PLAYED_ALLOCATOR (arena, ALLOCATOR, "arena", 0);
EVENT_RULE (arena_create, 2001, arena, "(Ks)C", CREATE, ALLOCATOR, 0, 512, 0);
EVENT_RULE (arena_alloc, 2002, arena, "(CZ)p", ALLOC, ALLOCATOR, 0, 0, 0);
EVENT_RULE (arena_free, 2003, arena, "(CP)", FREE, ALLOCATOR, 0, 0, 0);
EVENT_RULE (arena_resize, 2004, arena, "(CPZ)p", RESIZE, ALLOCATOR, 0, 0, 0);
EVENT_RULE (arena_reset, 2005, arena, "(C)", RESET, ALLOCATOR, 0, 0, 0);
EVENT_RULE (arena_reset_to, 2006, arena, "(CP)", RESET, ALLOCATOR, 0, 0, 0);
EVENT_RULE (arena_destroy, 2007, arena, "(C)", DESTROY, ALLOCATOR, 0, 0, 0);
EVENT_RULE (arena_rename, 2008, arena, "(Cs)", RENAME, ALLOCATOR, 0, 512, 0);
EVENT_RULE (arena_move, 2009, arena, "(CK)", MOVE, ALLOCATOR, 0, 0, 0);
EVENT_RULE (arena_merge, 2010, arena, "(CK)", MERGE, ALLOCATOR, 0, 0, 0);

EVENT_SITE (create, CREATE, 2001, 101, arena_create);
EVENT_SITE (alloc, ALLOC, 2002, 102, arena_alloc);
EVENT_SITE (free_, FREE, 2003, 103, arena_free);
EVENT_SITE (resize, RESIZE, 2004, 104, arena_resize);
EVENT_SITE (reset, RESET, 2005, 105, arena_reset);
EVENT_SITE (reset_to, RESET, 2006, 106, arena_reset_to);
EVENT_SITE (destroy, DESTROY, 2007, 107, arena_destroy);
EVENT_SITE (rename_, RENAME, 2008, 108, arena_rename);
EVENT_SITE (move, MOVE, 2009, 109, arena_move);
EVENT_SITE (merge, MERGE, 2010, 110, arena_merge);

#define ARENA_CREATE(at, parent, string)                                      \
  EVENT (site_create, entry_arena_create, at, .other_pool = (parent),         \
         .text = (string))
#define ARENA_ALLOC(at, pool_, size)                                          \
  EVENT (site_alloc, entry_arena_alloc, at, .pool = (pool_), .bytes = (size))
#define ARENA_FREE(pool_, at)                                                 \
  EVENT (site_free_, entry_arena_free, NULL, .pool = (pool_), .pointer = (at))
#define ARENA_RESIZE(pool_, at, size, to)                                     \
  EVENT (site_resize, entry_arena_resize, to, .pool = (pool_),                \
         .pointer = (at), .bytes = (size))
#define ARENA_RESET(pool_)                                                    \
  EVENT (site_reset, entry_arena_reset, NULL, .pool = (pool_))
#define ARENA_RESET_TO(pool_, at)                                             \
  EVENT (site_reset_to, entry_arena_reset_to, NULL, .pool = (pool_),          \
         .pointer = (at))
#define ARENA_DESTROY(pool_)                                                  \
  EVENT (site_destroy, entry_arena_destroy, NULL, .pool = (pool_))
#define ARENA_RENAME(pool_, string)                                           \
  EVENT (site_rename_, entry_arena_rename, NULL, .pool = (pool_),             \
         .text = (string))
#define ARENA_MOVE(pool_, to)                                                 \
  EVENT (site_move, entry_arena_move, NULL, .pool = (pool_),                  \
         .other_pool = (to))
#define ARENA_MERGE(pool_, to)                                                \
  EVENT (site_merge, entry_arena_merge, NULL, .pool = (pool_),                \
         .other_pool = (to))

#endif
