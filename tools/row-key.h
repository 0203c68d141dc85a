/* SPDX-License-Identifier: MIT */
/* The members of a JSON row that say which row it is.  */

#ifndef ALLOCS_ROW_KEY_H
#define ALLOCS_ROW_KEY_H

#include <jansson.h>

#include "aggregate.h"

/* A new object with the keys of ROW in the view BY.  */
json_t *row_key (enum by by, const struct row *row);

json_t *key_of_process (const struct profile *profile);
json_t *key_of_program (const struct profile *profile);
json_t *key_of_pid (const struct profile *profile);

#endif
