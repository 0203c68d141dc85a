/* SPDX-License-Identifier: MIT */
/* A reader of descriptors: what any runtime does with the modules of a process,
   in its simplest form.  It prints what it finds; the tests compare that.  */

#ifndef READER_H
#define READER_H

#include <allocs/module.h>

/* The headers of all loaded modules, found through their notes: call VISIT
   with each and with the name of the file it is in.  */
void reader_each_module (void (*visit) (struct allocs_module *, const char *));

/* How many there are.  */
int reader_count_modules (void);

/* The version of a header that is not of our version, or 0.  */
int reader_other_version (void);

/* Print what MODULE says of its sites, entries and units, names sorted, since
   linkers put sections in different orders.  */
void reader_print (struct allocs_module *module);

/* Print that of each loaded module, the executable first.  */
void reader_print_all (void);

#endif
