#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh: measures what allocs costs; `make bench'.
#
#   sh run.sh            measures all, and prints the tables
#   sh run.sh PART...    measures only these parts, and prints all tables
#   sh run.sh --print    prints the tables of what was measured last
#   sh run.sh --update   puts them into docs/performance.md
#
# lib.sh has the settings that are taken from the environment; the results are in
# $B/bench.

. "$(dirname "$0")/lib.sh"

parts="instructions memory startup compile time"
page=$top/docs/performance.md

# What this machine is, as far as it matters.
print_machine ()
{
  model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
  echo "Measured on $(nproc) cores ($model), Linux $(
    uname -r | cut -d . -f 1,2), $(getconf GNU_LIBC_VERSION), gcc $(
    $CC -dumpfullversion); $repeats pairs of runs for each ratio."
  test $share = 1 ||
    echo "A quick run, with a tenth of the work: its ratios mean little."
}

print_all ()
{
  test -f "$work/machine" || fatal "nothing has been measured yet"
  cat "$work/machine"
  awk -f "$here/tables.awk" "$here/programs" "$work"/*.results
}

# Put what is printed between the two marks of the page.
update ()
{
  print_all >"$work/tables" || exit
  awk -v tables="$work/tables" '
    /<!-- results end/ { inside = 0 }
    !inside { print }
    /<!-- results begin/ {
      inside = 1
      print ""
      while ((getline line <tables) > 0)
        print line
      print ""
    }' "$page" >"$work/page" && cat "$work/page" >"$page"
}

case ${1:-} in
  --print) print_all; exit ;;
  --update) update; exit ;;
  -*) fatal "unknown option '$1'" ;;
esac

sh "$here/build.sh" || exit
print_machine >"$work/machine"
for part in ${*:-$parts}
do
  test -f "$here/$part.sh" || fatal "unknown part '$part'"
  sh "$here/$part.sh" || exit
done
print_all
