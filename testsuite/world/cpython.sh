# SPDX-License-Identifier: MIT
# cpython.sh: domains of memory behind tables of functions, an allocator of
# small blocks over mapped arenas, classes that are known at run time only.
#
# sys._debugmallocstats tells how many blocks of each size class are in use, and
# sys.getallocatedblocks adds those that were too large for a class: together,
# the objects of the allocator.  A block's size there is that of its class, a
# multiple of 16, so bytes agree up to 15 a block.

program=cpython
package=python3.11
version=3.11.2-6+deb12u8
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
fetch $package $version

# The mutated variant is the instrumented one, of which only what was edited is
# compiled again.
copy_source ()
{
  case $1 in
    */mutated) rm -rf "$1" && cp -a "$work/o2" "$1" ;;
    *) unpack $package "$1" ;;
  esac
}

build ()
{
  test -f Makefile || ./configure CC="$CC" || return
  make -j2 OPT="-DNDEBUG -fwrapv -Wall" CFLAGS_NODIST="$1"
}

# With the same hashes in each run.  The statistics, on stderr, are of this very
# run: paths, which are strings, too, differ in length.
objects ()
{
  shift 2
  env -i PYTHONHASHSEED=0 "$@" "$PWD/python" "$here/cpython-objects.py" \
    2>"$work/objects.err"
}

# Run the variant $1 under the runtime and a debugger, which copies the profile
# when the statistics are about to be taken, and says how many blocks are not in
# size classes and how large the allocator's own table is.
take_statistics ()
{
  run=$work/$1.statistics
  rm -f "$run".*
  (cd "$work/$1" &&
     env -i PATH="$PATH" PYTHONHASHSEED=0 gdb -nx -batch \
       -ex 'set confirm off' -ex 'set pagination off' \
       -ex 'set breakpoint pending on' -ex 'set debug-file-directory' \
       -ex 'set follow-fork-mode child' \
       -ex 'break _PyObject_DebugMallocStats' -ex run \
       -ex 'printf "raw %ld\n", raw_allocated_blocks' \
       -ex 'printf "table %ld\n", maxarenas * sizeof (*arenas)' \
       -ex "shell cp '$run.running' '$run.profile'" -ex delete \
       -ex continue \
       --args "$B/allocs" run -o "$run.running" "$PWD/python" \
         "$here/cpython-objects.py") >"$run.out" 2>&1
  test -s "$run.profile" || fail "$1: the debugger copies a profile" "$run.out"
}

# Print the sums of what Python said: the blocks in use, their bytes by size
# class, and the bytes of arenas and of the tables that find them.
statistics ()
{
  awk '{ gsub (/,/, "") }
       /^ *[0-9]+ +[0-9]+ +[0-9]+ +[0-9]+ +[0-9]+$/ { blocks += $4
                                                      bytes += $2 * $4 }
       $1 == "raw" { blocks += $2; raw = $2 }
       $1 == "table" { arenas += $2 }
       /arenas \* .* bytes\/arena/ { arenas += $NF }
       /lost to arena map (mid|bot)/ { arenas += $NF }
       END { print blocks, blocks - raw, bytes, arenas }' "$1"
}

# Print the live objects of obmalloc, those that hold others too, and what its
# objects leave of the blocks and arenas that they lie in.
live_objects ()
{
  report "$1" statistics allocator |
    jq -r '[.rows[] | select (.allocator == "py.obmalloc")] as $own
           | ([.rows[] | select (.allocator == "py.parser" and .overhead)
               | .live.objects] | add // 0) as $parser
           | "\($parser + ([$own[] | select (.overhead | not)
                            | .live.objects] | add))"
             + " \([$own[] | select (.overhead) | .live.bytes] | add)"'
}

# Print the live objects of the class $2 in the variant $1.
live_of_class ()
{
  report "$1" statistics type |
    jq -c --arg class "$2" \
      '[.rows[] | select (.type == $class) | .live.objects]'
}

check_statistics ()
{
  take_statistics "$1"
  set -- "$1" $(statistics "$work/$1.statistics.out") $(live_objects "$1")
  equal "$1: each block in use is an object" "$2" "$6"
  rounding=$(($4 - ($5 - ${7:-0})))
  if test "$rounding" -gt 0 && test "$rounding" -le $((15 * $3))
  then pass "$1: bytes in size classes are what was asked for, rounded up"
  else fail "$1: $4 bytes in classes are those asked for and $rounding more"
  fi
  echo "    $3 blocks of $4 bytes in classes, $rounding of them rounding"
  equal "$1: 1000 objects of a class with slots" "[1000]" \
    "$(live_of_class "$1" Leaf)"
  equal "$1: 500 objects of a class" "[500]" "$(live_of_class "$1" Branch)"
}

# Python's own tests.
check_tests ()
{
  (cd "$work/$1" &&
     "$B/allocs" run -o "$work/$1.tests.profile" "$PWD/python" -m test \
       test_list test_dict test_gc) >"$work/$1.tests.out" 2>&1
  equal "$1: test_list, test_dict, test_gc" "Tests result: SUCCESS" \
    "$(grep '^Tests result' "$work/$1.tests.out")"
  equal "$1: all names of the config are in the program" "" \
    "$("$B/allocs" report "$work/$1.tests.profile" |
         grep 'configured, and never seen')"
}

# A block more, and its end, where the statistics are asked for.
added='PyMem_Free(PyMem_Malloc(77));'
place='^    if (_PyObject_DebugMallocStats(stderr)'
add_call () { edit Python/sysmodule.c "s/$place/$added&/"; }

# The calls at the line that was edited, in the variant $1.
added_calls ()
{
  report "$1" objects site |
    jq -c --argjson line "$line" \
      '[.rows[] | select (.site.line == $line
                          and (.site.file // "" | endswith ("sysmodule.c")))
        | [.site.callee, .total.bytes, .calls.alloc, .calls.free]] | sort'
}

variant plain "-O0 -g" || finish
run_dormant plain objects
if test "$ORACLE" = no && variant o2 "-O2 -g $plugin"
then
  check_dormant o2 objects
  run_allocs o2 objects
  same "o2: under the runtime it prints what the plain program prints" \
    "$work/plain.objects.dormant" "$work/o2.objects.out"
  check_statistics o2
  check_tests o2
  line=$(grep -n "$place" "$work/plain/Python/sysmodule.c" | cut -d : -f 1)
  equal "o2: nothing is allocated where the statistics are asked for" "[]" \
    "$(added_calls o2)"
  if variant mutated "-O2 -g $plugin" add_call
  then
    run_allocs mutated objects
    equal "mutated: a call added to the source is seen" \
      '[["PyMem_Free",0,0,1],["PyMem_Malloc",77,1,0]]' "$(added_calls mutated)"
  fi
fi
finish
