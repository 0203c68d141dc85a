# SPDX-License-Identifier: MIT
# sqlite.sh: a table of methods; the allocator behind it is chosen when the
# program starts, so the same binary runs on malloc or in a heap of its own.

program=sqlite
package=sqlite3
version=3.40.1-2+deb12u2
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
fetch $package $version

# sqlite is one file that its own makefile makes; once for all variants.
amalgamate ()
{
  test ! -e "$work/amalgamation.done" || return 0
  unpack $package "$work/amalgamation"
  (
    cd "$work/amalgamation" &&
      find . -exec touch -r configure {} + &&
      CC=$CC ./configure --disable-tcl && make sqlite3.c shell.c
  ) >"$work/amalgamation.log" 2>&1 ||
    fatal "cannot make sqlite3.c, see '$work/amalgamation.log'"
  fetched_version $package >"$work/amalgamation.done"
}

copy_source ()
{
  amalgamate
  rm -rf "$1"
  mkdir "$1"
  cp "$work/amalgamation/sqlite3.c" "$work/amalgamation/sqlite3.h" \
    "$work/amalgamation/shell.c" "$1"
}

build ()
{
  printf '%s\n' sqlite3.c shell.c |
    xargs -P 2 -n 1 $CC $1 -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_MEMSYS5 \
      -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_RTREE -c &&
    $CC $1 -o sqlite3 shell.o sqlite3.o -lpthread -ldl -lm
}

statements='create table t(a);insert into t values(1),(2);select sum(a) from t'
on_malloc () { "$@" "$PWD/sqlite3" :memory: "$statements"; }
in_heap () { "$@" "$PWD/sqlite3" --heap 64000000 :memory: "$statements"; }

# One more allocation and free when the database is open.
added='sqlite3_free(sqlite3_malloc(3));'
add_call () { edit shell.c "s/^    globalDb = p->db;/& $added/"; }

# Print the sites that ask SQLite for memory or give it back, in the table $1.
# Those behind and at the table of methods are others by nature: memsys5Realloc
# is no entry but calls two.
callers_of_sqlite ()
{
  awk '$1 == "site" && $5 ~ /^sqlite3/ { print $2, $3, $4, $5 }' "$1"
}

check_plain on_malloc in_heap
check_figure on_malloc sqlite3MemMalloc "215 0 0 0"
check_figure on_malloc sqlite3MemFree "0 0 215 0"
check_figure in_heap memsys5Malloc "219 0 0 0"
check_figure in_heap memsys5Free "0 0 219 0"
equal "on_malloc: memsys5 is not called" "" \
  "$(grep ' memsys5' "$work/plain.on_malloc.calls")"
equal "in_heap: mem1 is not called" "" \
  "$(grep ' sqlite3Mem\(Malloc\|Free\|Realloc\)' "$work/plain.in_heap.calls")"

check_variants on_malloc in_heap
for variant in traced o2 lto
do
  test "$ORACLE" = no || break
  for session in on_malloc in_heap
  do
    callers_of_sqlite "$work/$variant.$session.report" \
      >"$work/$session.callers"
  done
  same "$variant: the callers are the same, whoever is behind the table" \
    "$work/on_malloc.callers" "$work/in_heap.callers"
  check_nothing_live $variant on_malloc wrapper sqlite
  check_nothing_live $variant in_heap allocator sqlite.memsys5
done

line=$(grep -n '^    globalDb = p->db;' "$work/plain/shell.c" | cut -d : -f 1)
check_mutation on_malloc add_call <<END
site open_db shell.c $line sqlite3_malloc 1 0 0 0 0
site open_db shell.c $line sqlite3_free 0 0 1 0 0
$(site_in sqlite3_malloc sqlite3Malloc on_malloc) 1 0 0 0 0
$(site_in mallocWithAlarm xMalloc on_malloc) 1 0 0 0 0
$(site_in sqlite3MemMalloc malloc on_malloc) 1 0 0 0 0
$(site_in sqlite3_free xFree on_malloc) 0 0 1 0 0
$(site_in sqlite3MemFree free on_malloc) 0 0 1 0 0
entry sqlite3_malloc 1 0 0 0 0
entry sqlite3Malloc 1 0 0 0 0
entry sqlite3MemMalloc 1 0 0 0 0
entry sqlite3_free 0 0 1 0 0
entry sqlite3MemFree 0 0 1 0 0
END
finish
