#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: pkg-config.sh PREFIX LIBDIR INCLUDEDIR PLUGIN
#
# Print the file by which pkg-config knows allocs: how to link with the runtime,
# and as the variable `plugin' what to give to GCC's -fplugin.

version=$(sed -n 's/^#define ALLOCS_VERSION "\(.*\)"/\1/p' \
  "$(dirname "$0")/../include/allocs/version.h")
cat <<END
prefix=$1
libdir=$2
includedir=$3
plugin=$4

Name: allocs
Description: run-time identities for allocators, wrappers and allocation sites
Version: $version
Cflags: -I\${includedir}
Libs: -L\${libdir} -lallocs-rt
END
