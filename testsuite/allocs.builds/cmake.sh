# SPDX-License-Identifier: MIT
#
# With find_package (allocs) and allocs_instrument, CMake builds with make and with
# ninja; when a config changes, or one that it includes, the next build takes it.
. "$here/helpers"
need cmake
make_project
echo 'int helper;' >plain.c
cat >CMakeLists.txt <<'END'
cmake_minimum_required (VERSION 3.15)
project (probe C)
find_package (allocs 0.1 REQUIRED)
add_library (plain OBJECT plain.c)
add_executable (prog prog.c)
allocs_instrument (prog CONFIG my.conf lua)
add_executable (whole prog.c)
allocs_instrument (whole CONFIG my.conf RUNTIME)
target_link_libraries (prog PRIVATE plain)
END
build ()
{
  config first
  quiet cmake -S . -B "$1" -G "$2" -DCMAKE_C_COMPILER="$CC" \
    -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_BUILD_TYPE=Release \
    -DALLOCS_TOOL="$allocs"
  quiet cmake --build "$1"
  echo "$2:"
  wrappers "$1/prog" "$1/whole" "$(find "$1" -name 'plain.c.o')" | sort
  readelf -d "$1/prog" "$1/whole" | grep -c 'NEEDED.*liballocs-rt.so'
  tick
  config second
  quiet cmake --build "$1"
  wrappers "$1/prog" "$1/whole" | sort
}
build with-make 'Unix Makefiles'
command -v ninja >/dev/null || { echo 'UNSUPPORTED: no ninja here'; exit; }
build with-ninja Ninja
