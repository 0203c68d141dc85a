/* SPDX-License-Identifier: MIT */
/* The functions of the libraries that are made of pool-library.c.  */

#include <stddef.h>

void *use_one (size_t);
void *use_two (size_t);
