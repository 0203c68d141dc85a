# SPDX-License-Identifier: MIT
# build.sh: builds what is measured, each program without and with the plugin.

. "$(dirname "$0")/lib.sh"

flags="-std=c11 -D_GNU_SOURCE -O2 -g -Wall -Wextra -Werror"

# Make the program $1 of the files $3... with the flags $2 besides the usual.
compile ()
{
  output=$work/$1 more_flags=$2
  shift 2
  # shellcheck disable=SC2086 # each is several words
  (cd "$here" && $CC $flags $more_flags -o "$output" "$@" -pthread) \
    >>"$log" 2>&1 || fatal "cannot build '$output'"
}

# Make sure that the program $1 is instrumented: else all would look cheap.
check_sites ()
{
  "$B/allocs" sites "$work/$1" | grep -q ': [1-9][0-9]* sites' ||
    fatal "'$work/$1' has no sites"
}

# Build $1 of the files $3..., without the plugin and with the config $2.
both ()
{
  name=$1 plugin=$(plugin_flags "$2")
  shift 2
  compile "$name.plain" "" "$@"
  compile "$name.allocs" "$plugin" "$@"
  check_sites "$name.allocs"
}

# The two halves of caller.c and entry.c, one of them with the plugin.
halves ()
{
  plugin=$(plugin_flags entry.conf)
  compile caller.o "-c" caller.c
  compile entry.o "-c" entry.c
  compile caller.allocs.o "-c $plugin" caller.c
  compile entry.allocs.o "-c $plugin" entry.c
  compile call.plain "" "$work/caller.o" "$work/entry.o"
  compile call.dormant "" "$work/caller.allocs.o" "$work/entry.o"
  compile entry.dormant "" "$work/caller.o" "$work/entry.allocs.o"
}

cd "$here" || exit
: >"$log"
compile measure "" measure.c
both pairs - pairs.c
both kernel - kernel.c
both wrappers wrappers.conf wrappers.c
both pool-pairs pool.conf pool-pairs.c pool.c
both live - live.c
both pool-live pool.conf pool-live.c pool.c
halves
sh "$here/lua.sh" || say "no Lua, so it is not measured; see '$log'"
