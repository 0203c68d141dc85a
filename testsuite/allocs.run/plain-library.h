/* SPDX-License-Identifier: MIT */
/* A library that the tests compile without the plugin.  */

#include <stddef.h>

void *plain_alloc (size_t);
void plain_free (void *);
void *plain_call (void *(*f) (size_t), size_t);
