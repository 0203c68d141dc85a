/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mistakes in a config as GCC's own diagnostics.  */

#ifndef ALLOCS_CONFIG_DIAGNOSTIC_H
#define ALLOCS_CONFIG_DIAGNOSTIC_H

#include "gcc-headers.h"
#include "config.h"

namespace allocs {

/* A reporter that turns what the config reader finds into errors, warnings and
   notes at the place in the config.  */
const config_reporter *diagnostic_reporter ();

/* The location of PLACE; it is valid for messages only.  */
location_t location_of_place (const config_place &place);

} // namespace allocs

#endif
