/* SPDX-License-Identifier: MIT */
/* Memory of the tool: what cannot be had ends the tool with a message, so
   callers need not ask.  */

#ifndef ALLOCS_TOOL_MEMORY_H
#define ALLOCS_TOOL_MEMORY_H

#include <stddef.h>

/* COUNT items of SIZE bytes, all zero.  */
void *new_items (size_t count, size_t size);

/* Make room for one more item of SIZE bytes behind the COUNT that ITEMS holds:
   the room doubles, beginning with 8, whenever COUNT has reached it.  */
void *more_items (void *items, size_t count, size_t size);

char *copy_string (const char *s);

/* What printf would print, in memory of its own.  */
char *format_string (const char *format, ...)
    __attribute__ ((format (printf, 1, 2)));

#endif
