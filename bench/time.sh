# SPDX-License-Identifier: MIT
# time.sh: how much longer each variant of a program uses the processor than the
# plain one: pairs of runs, the ratio of each pair.

. "$(dirname "$0")/lib.sh"

# Compare variant $1 with plain, $2 operations each.
compare ()
{
  count=$(($2 / share))
  test $count -gt 0 || return 0
  say "time of $program, $1"
  measure "$(command_of plain $count)" "$(command_of "$1" $count)" \
    >"$work/$program.$1.times"
  # shellcheck disable=SC2046 # three words
  result "time.$program.$1" \
    $(awk '{ print $2 / $1 }' "$work/$program.$1.times" | median)
}

begin_part time
cd "$here" || exit
for name in $(program_names)
do
  choose_program "$name"
  compare dormant "$time_count"
  compare on "$time_count"
  ! have heaptrack || compare heaptrack "$heaptrack_count"
done
