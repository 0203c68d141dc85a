/* SPDX-License-Identifier: MIT */
/* What subcommands that read configs have in common.  */

#ifndef ALLOCS_CONFIG_MESSAGES_H
#define ALLOCS_CONFIG_MESSAGES_H

#include <config.h>

/* Prints what is wrong with a config on stderr, as compilers do: place, text,
   the line and a caret.  */
extern const struct config_reporter config_messages;

/* Where the ready-made configs are: beside the tool in a build tree, else
   where `make install' puts them.  To be freed.  */
char *ready_configs (void);

#endif
