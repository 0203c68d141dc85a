# SPDX-License-Identifier: MIT
# idioms.sh: functions that testsuite/allocs.idioms is modelled on, from the
# files of their programs.  Each is compiled with idioms/NAME.conf, or the
# ready-made config, and idioms/NAME.c, which calls it.  Every function that the
# config names must be an entry, and the report say what was called.

program=idioms
. "$(dirname "$0")/lib.sh"

# Have the source package $1, at best in version $2, unpacked in $work/$1.
source_of ()
{
  fetch "$1" "$2"
  test "$(fetched_version "$1")" != "$(cat "$work/$1.version" 2>/dev/null)" ||
    return 0
  rm -f "$work/$1.version"
  unpack "$1" "$work/$1"
  (cd "$work/$1" && ${3:-true}) >"$work/$1.configure" 2>&1 ||
    fatal "cannot configure '$1', see '$work/$1.configure'"
  fetched_version "$1" >"$work/$1.version"
}

# Print the functions that the config $1 names; free is malloc's.
configured_names ()
{
  sed -n 's/^[a-z]* *= *\([A-Za-z0-9_]*\)(.*/\1/p' "$1" | grep -vx free |
    LC_ALL=C sort
}

# Print the functions of which the program $1 has an entry.
entries_of ()
{
  "$B/allocs" config --check --format=json "$1" |
    jq -r '.check.matches[] | select (.entries != [] and .role != "through")
             | .name' | LC_ALL=C sort
}

# Build the driver $1 in the source of the package $2 with the flags and files
# $3..., at -O0 and -O2, and run it.
idiom ()
{
  name=$1 folder=$2
  rules=$here/idioms/$name.conf
  test -f "$rules" || rules=$top/config/$name.conf
  shift 2
  for level in O0 O2
  do
    output=$work/$name.$level
    rm -f "$output" "$output.profile"
    (cd "$work/$folder" &&
       $CC -w -g -$level -fplugin="$B/allocs.so" \
         -fplugin-arg-allocs-config="$rules" "$@" \
         "$here/idioms/$name.c" -o "$output" &&
       "$B/allocs" run -o "$output.profile" "$output" >"$output.out") \
      >"$output.log" 2>&1
    equal "$name, $level: builds and runs, status" 0 $?
    configured_names "$rules" >"$output.names"
    entries_of "$output" >"$output.entries"
    same "$name, $level: each function of the config is an entry" \
      "$output.names" "$output.entries"
  done
}

# Check of the driver $1 that the expression $3 of its report by $2 is $4.
says ()
{
  for level in O0 O2
  do
    equal "$1, $level: by $2: $3" "$4" "$(
      "$B/allocs" report "$work/$1.$level.profile" --by "$2" --format=json \
        --top 0 |
        jq -r -L "$top/testsuite/lib" "include \"report\"; $3" |
        tr '\n' ' ' | sed 's/ $//')"
  done
}

test "$ORACLE" = no || finish
own='select (.overhead == null)'

# Four blocks with eight bytes in front: 100, 200 that becomes 400, 300, 11; zstrdup calls
# zmalloc.
source_of redis 5:7.0.15-1~deb12u7
idiom redis redis -DNO_MALLOC_USABLE_SIZE -std=gnu11 -Isrc src/zmalloc.c
says redis wrapper 'of ("redis.zmalloc") | .live.bytes, .live.objects' "716 2"
says redis wrapper \
  'of ("redis.zmalloc").calls | .alloc, .resize, .free' "5 1 2"

# 100, 5000, 64, an array's head of 40 and its 4 elements of 24, of which three
# are objects and one is overhead.
source_of nginx 1.22.1-9 "./configure --without-http --without-pcre"
idiom nginx nginx -Iobjs -Isrc/core -Isrc/event -Isrc/os/unix \
  src/core/ngx_palloc.c src/core/ngx_array.c src/os/unix/ngx_alloc.c
says nginx allocator \
  "of (\"nginx.pool\") | $own | .live.bytes, .live.objects, .total.bytes" \
  "204 3 8800"
says nginx allocator \
  "of (\"nginx.pool\") | $own | .calls | .alloc, .free, .failed" "10 1 1"
says nginx allocator \
  "of (\"nginx.array\") | $own | .live.bytes, .live.objects" "72 3"

# 120 freed, 50, 11, 13 of 16, 105 of 24; most functions call one another.
source_of coreutils 9.1-1
idiom gnulib coreutils -D_GNU_SOURCE -I"$here/idioms/gnulib" -idirafter lib \
  lib/xmalloc.c lib/ialloc.c
says gnulib wrapper 'of ("xalloc") | .live.bytes, .live.objects' "2789 4"
says gnulib wrapper 'of ("xalloc").calls | .alloc, .resize' "10 4"

source_of git 1:2.39.5-0+deb12u3
idiom git git -DSHA1_BLK -DSHA256_BLK -I. alloc.c
for level in O0 O2
do
  equal "git, $level: the sizes of the nodes are those of their types" \
    "$(cat "$work/git.$level.out")" "$(
      "$B/allocs" report "$work/git.$level.profile" --by site --format=json |
        jq -r '.rows[] | select (.site.callee // "" | endswith ("_node"))
                 | .live.bytes' | sort -n |
        tr '\n' ' ' | sed 's/ $//')"
done
finish
