/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command line asks of the plugin.  */

#ifndef ALLOCS_OPTIONS_H
#define ALLOCS_OPTIONS_H

#include "gcc-headers.h"

namespace allocs {

struct options
{
#define ALLOCS_FLAG(name, key, help) bool name;
#define ALLOCS_TEXT(name, key, help) const char *name;
#define ALLOCS_LIST(name, key, help) auto_vec<const char *> name;
#include "options.def"
#undef ALLOCS_FLAG
#undef ALLOCS_TEXT
#undef ALLOCS_LIST

  /* The folder that the plugin was loaded from.  */
  const char *directory;
};

/* Set once by read_options, before anything else runs.  */
extern options the_options;

/* Fill THE_OPTIONS from the arguments in INFO.  False, after an error for each
   wrong one, if they cannot be used.  */
bool read_options (const plugin_name_args *info);

/* The text for -fplugin's help, one line an option.  */
extern const char options_help[];

} // namespace allocs

#endif
