/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compares the compiler that loads the plugin with the one it was built for.
   The layout of trees may differ between any two builds of GCC, so every field
   counts; GCC's own check says only that something differs.  */

#include "version-check.h"

namespace allocs {

namespace {

bool
check_field (const char *name, const char *built, const char *loads)
{
  if (strcmp (built, loads) == 0)
    return true;
  error ("the allocs plugin was built for another compiler: the %s differs",
         name);
  inform (UNKNOWN_LOCATION, "built for: %s", built);
  inform (UNKNOWN_LOCATION, "loaded by: %s", loads);
  return false;
}

} // namespace

bool
check_version (const plugin_gcc_version *loader)
{
  bool good = check_field ("version", gcc_version.basever, loader->basever)
    & check_field ("date", gcc_version.datestamp, loader->datestamp)
    & check_field ("development phase", gcc_version.devphase,
                   loader->devphase)
    & check_field ("revision", gcc_version.revision, loader->revision)
    & check_field ("list of configure arguments",
                   gcc_version.configuration_arguments,
                   loader->configuration_arguments);
  if (!good)
    inform (UNKNOWN_LOCATION, "to rebuild it for this compiler, say "
            "%<make clean all CC=...%> in the sources of allocs, with the "
            "name by which you call this compiler");
  return good;
}

} // namespace allocs
