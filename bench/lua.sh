# SPDX-License-Identifier: MIT
# lua.sh: builds Lua 5.4, fetched like the programs of testsuite/world, without
# and with the plugin.  Leaves its source in $work/lua, for compile.sh.

. "$(dirname "$0")/lib.sh"

WORLD=${WORLD:-${XDG_CACHE_HOME:-$HOME/.cache}/allocs-world}
package=lua5.4
version=5.4.4-3
. "$top/testsuite/world/fetch.sh"

flags="-O2 -g -std=gnu99 -DLUA_COMPAT_5_3 -DLUA_USE_LINUX"

# Build the program $1 with the flags $2, as src/Makefile does, without the
# library.
link_lua ()
(
  cd "$work/lua/src" || exit
  # shellcheck disable=SC2046,SC2086 # several words
  $CC $flags $2 -o "$1" $(ls l*.c | grep -v '^luac\.c$') -Wl,-E -lm -ldl
)

rm -f "$work/lua.plain" "$work/lua.allocs"
{
  fetch $package $version
  unpack $package "$work/lua"
  echo '#define DEB_HOST_MULTIARCH "'"$($CC -print-multiarch)"'"' \
    >"$work/lua/src/lua5.4-deb-multiarch.h"
  link_lua "$work/lua.allocs" "$(plugin_flags "$top/config/lua.conf")" &&
    link_lua "$work/lua.plain" ""
} >>"$log" 2>&1
