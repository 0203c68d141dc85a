# SPDX-License-Identifier: MIT
# leveldb.sh: C++: arenas that are members of objects, created and destroyed by
# constructor and destructor; nothing in them is freed by itself.
#
# Memtables are filled in an order that does not change; what is read and
# compacted in the background differs from run to run, and so do the calls of
# malloc.  So the calls of the arena are compared, and its bytes with what the
# memtable says that it uses.

program=leveldb
package=leveldb
version=1.23-4
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
fetch $package $version

CXX=${CXX:-$(echo "$CC" | sed 's/gcc/g++/')}

build ()
{
  cmake -S . -B out -DCMAKE_CXX_COMPILER="$CXX" -DCMAKE_C_COMPILER="$CC" \
    -DCMAKE_CXX_FLAGS="$1" -DBUILD_SHARED_LIBS=OFF -DHAVE_SNAPPY=0 \
    -DHAVE_CRC32C=0 -DHAVE_TCMALLOC=0 -DLEVELDB_BUILD_TESTS=OFF \
    -DLEVELDB_BUILD_BENCHMARKS=OFF -DLEVELDB_INSTALL=OFF &&
    make -C out -j2 leveldb &&
    $CXX $1 -std=c++11 -Iinclude "$here/leveldb-fill.cc" out/libleveldb.a \
      -lpthread -o fill
}

# Each run fills a new database.
fill ()
{
  number=$1
  shift
  rm -rf database
  "$@" "$PWD/fill" database $number $option
}
option=
few () { fill 2000 "$@"; }
many () { fill 200000 "$@"; }
unclosed () { option=open; fill 200000 "$@"; option=; }

# The calls of the arena in the session $2 of the variant $1, as the report has
# them: by site, and the sums by entry, with the names of the language.
report_calls ()
{
  for by in site entry
  do
    report "$1" "$2" $by |
      jq -r --arg by $by '.rows[] | select (.calls.alloc > 0)
        | if $by == "entry" then "entry \(.entry) \(.calls.alloc)"
          elif .site.file then
            "site \(.site.function) \(.site.file | split ("/") | last)"
            + " \(.site.line) \(.site.callee) \(.calls.alloc)"
          else empty end'
  done | c++filt -p |
    grep -E ' leveldb::Arena::Allocate(Aligned)? [0-9]+$' | LC_ALL=C sort
}

# The same, as the debugger counted it.
debugger_calls ()
{
  sed -n 's/ 0 0 0 0$//p' "$work/$1.$2.calls" | LC_ALL=C sort
}

# Check, of the variant $1, each call of the arena.
check_calls ()
{
  run_allocs "$1" few
  report_calls "$1" few >"$work/$1.few.report"
  same "$1: under the runtime it prints what the plain program prints" \
    "$work/plain.few.dormant" "$work/$1.few.out"
  same "$1: the arena's calls are those that the debugger counted" \
    "$work/plain.few.expected" "$work/$1.few.report"
}

# Print the pools of arenas in the session $2 of the variant $1: how many there
# are, how many were created and destroyed; and their live objects.
pools ()
{
  report "$1" "$2" pool |
    jq -c '.rows[] | select (.allocator == "leveldb.arena")
           | [.pools.live, .pools.created - .pools.destroyed, .live.objects]'
}

# What the memtable of the session `unclosed' of the variant $1 uses, in its own
# way of counting: its blocks of 4096 bytes and a pointer for each.  To allocs
# that is the arena's objects and the rest of their blocks; one block more is
# that of the vector of blocks, of 8 bytes times a power of two.
expected_usage ()
{
  report "$1" unclosed allocator |
    jq '[.rows[] | select (.allocator == "leveldb.arena") | .live]
        | (map (.bytes) | add) as $bytes
        | ([.[] | .objects][1] - 1) as $blocks
        | ([1] | until (.[0] >= $blocks; [.[0] * 2]) | .[0]) as $capacity
        | $bytes - 8 * $capacity + 8 * $blocks'
}

# Check, of the variant $1, 200,000 puts and gets: all arenas but the last end,
# which holds what the memtable says.
check_many ()
{
  run_allocs "$1" many
  equal "$1: all values are found" "found 200000 of 200000" \
    "$(cat "$work/$1.many.out")"
  equal "$1: no arena is left, nothing lives in one" "[0,0,0]" \
    "$(pools "$1" many)"
  run_allocs "$1" unclosed
  equal "$1: the memtable's own figure is what is live in its arena" \
    "$(sed -n 's/^memtable //p' "$work/$1.unclosed.out")" \
    "$(expected_usage "$1")"
}

# One more allocation in each memtable, of which the session `few' has one.
add_call ()
{
  edit db/memtable.cc \
    '/ table_(comparator_, &arena_) {}/s/{}/{ arena_.AllocateAligned(40); }/'
}

# Check that it is seen, and nothing else.
check_added ()
{
  variant mutated "-O0 -g $plugin" add_call || return 0
  run_allocs mutated few
  report_calls mutated few >"$work/mutated.few.report"
  line=$(grep -n ' table_(comparator_, &arena_) {' \
           "$work/mutated/db/memtable.cc")
  calls=$(sed -n 's/^entry leveldb::Arena::AllocateAligned //p' \
            "$work/plain.few.expected")
  {
    sed "s/^\(entry .*Aligned\) .*/\1 $((calls + 1))/" \
      "$work/plain.few.expected"
    echo "site leveldb::MemTable::MemTable memtable.cc ${line%%:*}" \
      "leveldb::Arena::AllocateAligned 1"
  } | LC_ALL=C sort >"$work/mutated.few.expected"
  same "mutated: a call added to the source is all that is added" \
    "$work/mutated.few.expected" "$work/mutated.few.report"
}

variant plain "-O0 -g" || finish
run_dormant plain few
count_calls plain few
debugger_calls plain few >"$work/plain.few.expected"
if test "$ORACLE" = no
then
  for flags in "-O0" "-O2"
  do
    built=with$flags
    variant $built "$flags -g $plugin" || continue
    check_dormant $built few
    check_calls $built
    check_many $built
  done
  check_added
fi
finish
