/* SPDX-License-Identifier: MIT */
/* The module header: the one place where compiled code and runtime meet.

   Each module that holds code built with the plugin has one, hidden and
   writable, named ALLOCS_MODULE_SYMBOL.  Every unit emits it, in a section
   group of that name, so the linker keeps one.  The group holds also

     .note.allocs       an ELF note by which the runtime finds the header of a
                        module that is loaded already, in stripped files too
     allocs_entries_v1  the anchor of the module's entries
     .init_array.0      the first constructor: tells the runtime of a module
     .fini_array.0      the last destructor: tells it that the module goes

   As long as nobody sets STATE_OFFSET the module is dormant: instrumented
   code loads it, sees zero and goes on.  The runtime sets it once, to the
   distance from the thread pointer to the thread state (hooks.h), which is
   the same in all threads; it never goes back to zero.  Since all threads read
   it at every site, the header begins at a multiple of 64 bytes: its first
   cache line holds nothing that the program writes.

     OFFSET  SIZE  FIELD (64-bit)
          0     8  state_offset
          8     8  owner
         16     4  size
         20     4  abi
         24    56  rel, as in descriptor.h: the bounds of the sections
         80        end                                                    */

#ifndef ALLOCS_MODULE_H
#define ALLOCS_MODULE_H

#include <stdint.h>

#define ALLOCS_MODULE_SYMBOL "__allocs_module_v1"

/* The note: owner "allocs", this type; its descriptor is one rel, from itself
   to the module header.  The number is the version of the interface.  */
#define ALLOCS_NOTE_NAME "allocs"
#define ALLOCS_NOTE_SECTION ".note.allocs"
#define ALLOCS_NOTE_TYPE 1

struct allocs_module
{
  /* Written once by the runtime that owns the module, read by all code of the
     module with a volatile load.  */
  volatile intptr_t state_offset;

  /* NULL until a runtime claims the module, by compare-and-swap; then that
     runtime's.  A second runtime in the process leaves it alone.  */
  void *volatile owner;

  uint32_t size; /* bytes of this header */
  uint32_t abi;  /* ALLOCS_ABI_VERSION */

  /* rel, from the beginning of this header.  START equals STOP when the module
     has none of them.  */
  int32_t sites_start, sites_stop;
  int32_t allocators_start, allocators_stop;
  int32_t rules_start, rules_stop;
  int32_t types_start, types_stop;
  int32_t units_start, units_stop;
  int32_t configs_start, configs_stop;

  /* The anchor among the entries, see descriptor.h.  */
  int32_t entries_anchor;
  int32_t reserved;
};

#ifdef __cplusplus
extern "C" {
#endif

/* Called by the first constructor of a module, and for modules that it finds
   at its start by the runtime itself.  Reads the descriptors of MODULE, which
   must stay until __allocs_detach, and wakes the module.  May be called
   twice; the second call does nothing.  Called by the thread that loads the
   module, while the dynamic linker may hold its lock; must not allocate.

   Modules refer to it weakly: without a runtime there is none.  */
void __allocs_attach (struct allocs_module *module);

/* Called by the last destructor of MODULE: by dlclose, or as the process ends.
   The runtime keeps what it must know of objects that are still alive.  */
void __allocs_detach (struct allocs_module *module);

#ifdef __cplusplus
}
#endif

#endif
