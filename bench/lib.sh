# SPDX-License-Identifier: MIT
# lib.sh: what the scripts share: folders, settings, programs and variants of
# them, results.
#
# Settings, from the environment:
#
#   B        the build folder of allocs [build]
#   CC       the compiler that loads the plugin [gcc]
#   WORLD    the cache of sources, as in testsuite/world
#   QUICK=1  few repetitions of a tenth of the work: does it all run?
#
# The variants of a program:
#
#   plain      built without the plugin
#   dormant    built with the plugin, run without the runtime
#   on         the same, run by `allocs run': everything is tracked
#   heaptrack  plain, run by heaptrack

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
top=$(CDPATH= cd "$here/.." && pwd)
CC=${CC:-gcc}
B=${B:-$top/build}
B=$(CDPATH= cd "$B" && pwd)
for file in allocs.so allocs-pass.so liballocs-rt.so allocs
do
  test -f "$B/$file" || { echo "bench: '$B/$file' is missing" >&2; exit 2; }
done
work=$B/bench
mkdir -p "$work"
log=$work/log
if test "${QUICK:-0}" = 0
then repeats=9 share=1
else repeats=3 share=10
fi

fatal ()
{
  echo "bench: $*; see '$log'" >&2
  exit 2
}

# Say what is being done.
say ()
{
  echo "bench: $*" >&2
}

have ()
{
  command -v "$1" >/dev/null
}

# --- Programs ----------------------------------------------------------------

# The names of all programs that could be built.
program_names ()
{
  while read -r name executable rest
  do
    case $name in \#* | '') continue ;; esac
    test ! -x "$work/$executable.plain" || echo "$name"
  done <"$here/programs"
}

# Set $program and what the file `programs' says of it: $executable, $time_count,
# $heaptrack_count, $instructions_count, $arguments.
choose_program ()
{
  program=$1
  while read -r name executable time_count heaptrack_count \
    instructions_count arguments title
  do
    test "$name" != "$program" || return 0
  done <"$here/programs"
  fatal "unknown program '$program'"
}

# Print the command that does $2 operations of the chosen program in variant $1.
command_of ()
{
  words=$(echo "$arguments" | sed "s/@/$2/; s/,/ /g")
  plain="$work/$executable.plain $words"
  instrumented="$work/$executable.allocs $words"
  case $1 in
    plain) echo "$plain" ;;
    dormant) echo "$instrumented" ;;
    on) echo "$B/allocs run -o $work/profile $instrumented" ;;
    heaptrack) echo "heaptrack -o $work/heaptrack $plain" ;;
  esac
}

# Print the flags that make GCC instrument by the config $1, `-' for none.
plugin_flags ()
{
  case $1 in
    -) "$B/allocs" flags ;;
    *) "$B/allocs" flags --config "$1" ;;
  esac
}

# --- Results -----------------------------------------------------------------

# What follows is the part $1; its old results go.
begin_part ()
{
  results=$work/$1.results
  : >"$results"
}

# The result $1 is $2, between $3 and $4 if these are given.
result ()
{
  echo "$@" | tr ' ' '\t' >>"$results"
}

# The median of the numbers on stdin, the least, the greatest.
median ()
{
  sort -n | awk '
    { value[NR] = $1 }
    END {
      middle = (value[int ((NR + 1) / 2)] + value[int (NR / 2) + 1]) / 2
      print middle, value[1], value[NR]
    }'
}

# Run the commands $1 and $2, of words with blanks between, in turn; print the
# microseconds of each pair of runs.
measure ()
{
  # shellcheck disable=SC2086 # each is several words
  "$work/measure" $repeats -- $1 -- $2 2>>"$log" || fatal "cannot run '$2'"
}
