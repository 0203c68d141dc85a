# SPDX-License-Identifier: MIT
# compile.sh: how much longer GCC takes for a large file with the plugin, and how
# much larger the object file becomes for each site.  The file is all of Lua as
# one unit, about 30,000 lines.

. "$(dirname "$0")/lib.sh"

flags="-O2 -g -std=gnu99 -DLUA_COMPAT_5_3 -DLUA_USE_LINUX"

# Make the unit $1; lprefix.h sets macros that must come first.
make_unit ()
{
  {
    echo '#include "lprefix.h"'
    ls l*.c | grep -v '^luac\.c$' | sed 's/.*/#include "&"/'
  } >"$1"
}

# Print how many bytes all sections of allocs.o that match $1 have more than those
# of plain.o; debugging information is left out.
growth ()
{
  {
    size -A -d plain.o | sed 's/^/-1 /'
    size -A -d allocs.o | sed 's/^/1 /'
  } | awk -v wanted="$1" '
    NF == 4 && $2 !~ /^[.](debug|group|comment)/ && $2 ~ wanted {
      sum += $1 * $3
    }
    END { print sum + 0 }'
}

# Print how many sites the unit has: what is linked tells.
count_sites ()
{
  $CC -o unit allocs.o -Wl,-E -lm -ldl >>"$log" 2>&1 &&
    "$B/allocs" sites unit | sed -n 's/.*: \([0-9]*\) sites.*/\1/p'
}

begin_part compile
test -x "$work/lua.plain" || exit 0
cd "$work/lua/src" || exit
make_unit all-of-lua.c
plugin=$(plugin_flags "$top/config/lua.conf")
say "time of compiling"
test $repeats -lt 5 || repeats=5
measure "$CC $flags -c all-of-lua.c -o plain.o" \
  "$CC $flags $plugin -c all-of-lua.c -o allocs.o" >"$work/compile.times"
# shellcheck disable=SC2046 # three words
result compile.time $(awk '{ print $2 / $1 }' "$work/compile.times" | median)
sites=$(count_sites)
test "${sites:-0}" -gt 0 || fatal "no sites in '$work/lua/src/unit'"
result size.site $((($(growth allocs_sites) + $(growth bss)) / sites))
result size.all $(($(growth .) / sites))
