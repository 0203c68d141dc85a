/* SPDX-License-Identifier: MIT */
/* The end of a text report: what to know beside the figures.  */

#ifndef ALLOCS_NOTES_H
#define ALLOCS_NOTES_H

#include <stdbool.h>

#include "aggregate.h"

/* Print what a reader of REPORT should know beside it: what could not be seen,
   configured names that never were, units built with another config, modules
   built without the plugin.  False if no module at all was built with it.  */
bool print_notes (const struct aggregate *report);

/* The number of modules of PROFILE that were built with the plugin.  */
unsigned instrumented_modules (const struct profile *profile);

#endif
