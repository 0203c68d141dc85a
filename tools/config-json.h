/* SPDX-License-Identifier: MIT */
/* Configs, and checks of them, as JSON: docs/config-format.md.  */

#ifndef ALLOCS_CONFIG_JSON_H
#define ALLOCS_CONFIG_JSON_H

#include "config-check.h"

/* Print CONFIG, and what CHECK found if that is not NULL.  */
void config_json_print (const struct config *config,
                        const struct config_check *check);

#endif
