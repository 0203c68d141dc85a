# SPDX-License-Identifier: MIT
#
# allocs beside another plugin, in either order, and twice on one command line, as
# when a build system puts CFLAGS there more than once.
. "$here/helpers"
make_project
cat >other.cc <<'END'
#include "gcc-plugin.h"
#include "plugin-version.h"
int plugin_is_GPL_compatible;
static void say (void *, void *) { fprintf (stderr, "the other one\n"); }
int
plugin_init (plugin_name_args *args, plugin_gcc_version *)
{
  register_callback (args->base_name, PLUGIN_FINISH_UNIT, say, NULL);
  return 0;
}
END
$CXX -shared -fPIC -fno-rtti -I"$($CC -print-file-name=plugin)/include" \
  other.cc -o other.so
flags=$(allocs flags --cc "$CC" --config my.conf)
$CC $flags -c prog.c -o alone.o
for order in "$flags -fplugin=./other.so" "-fplugin=./other.so $flags" \
  "$flags $flags"; do
  $CC $order -c prog.c
  cmp prog.o alone.o && echo same
done
