# SPDX-License-Identifier: MIT
#
# A wrong config, another compiler, a newer version than there is: CMake says so
# when it configures.
. "$here/helpers"
need cmake
make_project
configure ()
{
  cat >CMakeLists.txt
  cmake -S . -B out -DCMAKE_C_COMPILER="${2:-$CC}" -DALLOCS_TOOL="$allocs" \
    -DCMAKE_PREFIX_PATH="$prefix" >said.log 2>&1 && echo configured
  sed "s,$PWD,HERE,g" said.log | grep -E -o -e "$1" || cat said.log
  rm -rf out
}
echo 'alloc = get(Q)p' >>part.conf
configure 'error: unknown letter .Q.' <<'END'
cmake_minimum_required (VERSION 3.15)
project (probe C)
find_package (allocs REQUIRED)
add_executable (prog prog.c)
allocs_instrument (prog CONFIG my.conf)
END
configure 'requested version "9' <<'END'
cmake_minimum_required (VERSION 3.15)
project (probe C)
find_package (allocs 9 REQUIRED)
END
if command -v clang >/dev/null; then
  configure 'plugin of GCC, and the compiler of C is' clang <<'END'
cmake_minimum_required (VERSION 3.15)
project (probe C)
find_package (allocs REQUIRED)
add_executable (prog prog.c)
allocs_instrument (prog)
END
else
  echo 'UNSUPPORTED: no clang here'
fi
