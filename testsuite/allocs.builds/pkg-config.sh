# SPDX-License-Identifier: MIT
#
# pkg-config tells what to link a program with that has the runtime in it, also if
# the whole tree lies elsewhere.
. "$here/helpers"
need pkg-config
make_project
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
known ()
{
  pkg-config --define-variable=prefix="$prefix" "$@"
}
pkg-config --validate allocs
pkg-config --variable=libdir allocs
pkg-config --variable=tool allocs
[ -f "${prefix%/usr/local}$(pkg-config --variable=plugin allocs)" ] && echo plugin
known --cflags --libs allocs | sed "s,$prefix,PREFIX,g; s, *$,,"
echo '#include <allocs/version.h>' >>prog.c
$CC $(allocs flags --cc "$CC" --config my.conf) $(known --cflags allocs) -c prog.c
$CC -Wl,--as-needed prog.o -o prog $(known --libs allocs)
readelf -d prog | grep -c 'NEEDED.*liballocs-rt.so'
LD_LIBRARY_PATH="$prefix/lib" ./prog
