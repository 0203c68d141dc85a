/* SPDX-License-Identifier: MIT */
/* Extents: the pieces that the windows of the profile are cut into, one behind
   the other.  All functions but the first take place under LOCK_PROFILE, or at
   the start.  */

#ifndef RUNTIME_PROFILE_EXTENTS_H
#define RUNTIME_PROFILE_EXTENTS_H

#include "profile-file.h"
#include "profile.h"

#define EXTENT_BYTES sizeof (struct allocs_profile_extent)

/* Make the first window.  False: no memory.  */
bool extents_start (void);

/* A new extent behind the last, for CAPACITY items of ITEM_BYTES, or NULL.
   Readers do not see it yet.  */
struct allocs_profile_extent *extents_new (enum allocs_profile_kind kind,
                                           uint32_t item_bytes,
                                           uint32_t capacity);
/* It is filled in as far as readers must know.  */
void extents_show (void);

/* Where in the profile the last extent ends.  */
uint64_t extents_end (void);

/* The extent at *AT in WINDOW, whose bytes are at CONTENTS; *AT moves behind
   it.  NULL: that was the last.  */
struct allocs_profile_extent *
extents_next (const struct profile_window *window, const char *contents,
              uint64_t *at);

#endif
