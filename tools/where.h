/* SPDX-License-Identifier: MIT */
/* Where the other parts of allocs are.  */

#ifndef ALLOCS_WHERE_H
#define ALLOCS_WHERE_H

/* The path of NAME beside the tool, where it is in a build tree; to be freed.
   NULL if there is no such file.  */
char *beside_tool (const char *name);

/* The same, or if there is none, NAME in DIRECTORY.  */
char *beside_tool_or_in (const char *name, const char *directory);

#endif
