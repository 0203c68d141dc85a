/* SPDX-License-Identifier: MIT */
/* Names of files without their folders.  */

#ifndef ALLOCS_BASE_NAME_H
#define ALLOCS_BASE_NAME_H

/* The last part of PATH, "?" for NULL.  */
const char *base_name (const char *path);

#endif
