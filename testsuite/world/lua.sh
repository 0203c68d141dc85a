# SPDX-License-Identifier: MIT
# lua.sh: one function for alloc, resize and free, reached through a pointer in
# the state, whose size argument means something else for a new object.

program=lua
package=lua5.4
version=5.4.4-3
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
fetch $package $version

# As src/Makefile does, without the library and without Debian's libtool.
build ()
(
  cd src || exit
  echo '#define DEB_HOST_MULTIARCH "'"$($CC -print-multiarch)"'"' \
    >lua5.4-deb-multiarch.h
  set -- "$1 -std=gnu99 -DLUA_COMPAT_5_3 -DLUA_USE_LINUX"
  ls l*.c | grep -v '^luac\.c$' | xargs -P 2 -n 1 $CC $1 -c &&
    $CC $1 -o lua l*.o -Wl,-E -lm -ldl
)

# Tables, strings, and the collector at the end.  The program has one and the
# same name in all variants and in the debugger, which gives it its whole path:
# strings of more than 40 characters are other objects than short ones.
tables ()
{
  cp src/lua "$work/lua"
  "$@" "$work/lua" -e 'local t={} for i=1,50 do t[i]={tostring(i)} end'
  echo "exit status $?"
}

# One more allocation and free, called by name.
added='l_alloc (NULL, l_alloc (NULL, NULL, 0, 3), 3, 0);'
add_call () { edit src/lauxlib.c "s/ = lua_newstate(l_alloc.*/& $added/"; }

check_plain tables
check_figure tables l_alloc "465 23 465 54"

check_variants tables
if test "$ORACLE" = no
then
  for variant in traced o2 lto
  do check_nothing_live $variant tables wrapper lua
  done
fi

line=$(grep -n ' = lua_newstate(l_alloc' "$work/plain/src/lauxlib.c" |
         cut -d : -f 1)
check_mutation tables add_call <<END
site luaL_newstate lauxlib.c $line l_alloc 1 0 1 0 0
$(site_in l_alloc realloc tables) 1 0 0 0 0
$(site_in l_alloc free tables) 0 0 1 0 0
entry l_alloc 1 0 1 0 0
END
finish
