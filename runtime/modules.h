/* SPDX-License-Identifier: MIT */
/* The modules of the process: which there are, where they lie, which have a
   module header.  attach.c reads the headers.

   One item of the profile stands for one path and build id, however often it
   is loaded.  */

#ifndef RUNTIME_MODULES_H
#define RUNTIME_MODULES_H

#include <allocs/module.h>
#include <allocs/profile.h>
#include <stdbool.h>
#include <stdint.h>

/* What is known of an address.  */
struct location
{
  uint32_t module;      /* 0: in none */
  uint64_t offset;      /* in the module; else the address itself */
  allocs_text function; /* the exported function it lies in */
};

/* Look at what is loaded now: give items to new modules, wake those that have
   a header, note which are gone.  No lock may be held.  */
void modules_scan (void);

/* The item of the module that ADDRESS lies in, or 0.  */
uint32_t modules_number (const void *address);
void modules_locate (uintptr_t address, struct location *ret_location);

/* Goes up when addresses may have got another meaning.  */
extern uint32_t modules_changes __attribute__ ((visibility ("hidden")));

static inline uint32_t
modules_generation (void)
{
  return __atomic_load_n (&modules_changes, __ATOMIC_RELAXED);
}
/* The module at ADDRESS is about to be unloaded, or the process ends.  */
void modules_forget (const void *address);

#endif
