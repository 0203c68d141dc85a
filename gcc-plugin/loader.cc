/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GCC loads, allocs.so: compares the compiler with the one that allocs was
   built for, and only then loads the plugin proper, allocs-pass.so, from beside
   itself.

   The layout of trees may differ between any two builds of GCC, so every field
   counts.  The plugin proper refers to hundreds of GCC's functions, and another
   version that lacks one of them could not load it far enough to be told what
   is wrong.  This file refers to `error' alone, and keeps no state; so it
   includes no more of GCC than that needs: headers of GCC 15 and later have
   functions that are emitted wherever they are seen.  */

#include "gcc-plugin.h"
#include "diagnostic-core.h"
#include "plugin-version.h"

#include <dlfcn.h>

int plugin_is_GPL_compatible __attribute__ ((visibility ("default")));

namespace {

/* What GCC calls in a plugin, and this one in the plugin proper.  */
typedef int init_function (plugin_name_args *, plugin_gcc_version *);

bool
check_field (const char *name, const char *built, const char *loads)
{
  if (strcmp (built, loads) == 0)
    return true;
  error ("the allocs plugin was built for another compiler: the %s is %qs, "
         "not %qs", name, loads, built);
  return false;
}

/* The configure arguments are long and say nothing more of another version.  */
bool
check_version (const plugin_gcc_version *loader)
{
  bool good = check_field ("version", gcc_version.basever, loader->basever)
    & check_field ("date", gcc_version.datestamp, loader->datestamp)
    & check_field ("development phase", gcc_version.devphase,
                   loader->devphase)
    & check_field ("revision", gcc_version.revision, loader->revision);
  good = good && check_field ("list of configure arguments",
                              gcc_version.configuration_arguments,
                              loader->configuration_arguments);
  if (!good)
    error ("to rebuild it for this compiler, say %<make clean all CC=...%> in "
           "the sources of allocs, with the name by which you call this "
           "compiler");
  return good;
}

/* Open the file NAME in the folder of this one, links followed.  NULL, with the
   reason in dlerror, if that cannot be done.  */
void *
open_beside (const char *name)
{
  Dl_info self;
  char path[PATH_MAX + 32];
  if (!dladdr (reinterpret_cast<void *> (open_beside), &self)
      || !realpath (self.dli_fname, path))
    return dlopen (name, RTLD_NOW);
  char *slash = strrchr (path, '/');
  strcpy (slash ? slash + 1 : path, name);
  return dlopen (path, RTLD_NOW);
}

} // namespace

__attribute__ ((visibility ("default"))) int
plugin_init (plugin_name_args *args, plugin_gcc_version *version)
{
  if (!check_version (version))
    return 1;
  void *plugin = open_beside ("allocs-pass.so");
  void *init = plugin ? dlsym (plugin, "plugin_init") : NULL;
  if (!init)
    {
      error ("cannot load the allocs plugin: %s", dlerror ());
      return 1;
    }
  return reinterpret_cast<init_function *> (init) (args, version);
}
