/* SPDX-License-Identifier: MIT */
/* The functions that a module exports, by address and by name.  Read from the
   module's own dynamic symbol table in memory: dladdr takes locks and walks
   all modules.  */

#ifndef RUNTIME_SYMBOLS_H
#define RUNTIME_SYMBOLS_H

#include <link.h>
#include <stdbool.h>
#include <stdint.h>

struct symbols
{
  const ElfW (Sym) * table;
  const char *strings;
  uint32_t *by_address; /* numbers of functions; NULL before first use */
  uint32_t count;
};

/* The name of the exported function that OFFSET from BIAS lies in, or NULL.
   DYNAMIC is the module's dynamic section, or NULL.  */
const char *symbols_name (struct symbols *symbols, const ElfW (Dyn) * dynamic,
                          uintptr_t bias, uintptr_t offset);

/* The address of the function NAME that the module of BIAS and DYNAMIC exports
   itself, or NULL.  */
void *symbols_function (const ElfW (Dyn) * dynamic, uintptr_t bias,
                        const char *name);

#endif
