# SPDX-License-Identifier: MIT
# instructions.sh: how many instructions an operation takes: a program does N
# operations and then 2 N under callgrind; the difference, divided by N, is free
# of what a process does once.

. "$(dirname "$0")/lib.sh"

# Count the instructions of the command $2... into the file $1.
callgrind ()
{
  counts=$1
  shift
  "$@" >>"$log" 2>&1 && test -s "$counts" || fatal "cannot run '$*'"
}

valgrind_words ()
{
  echo valgrind --tool=callgrind --callgrind-out-file="$1"
}

# Run variant $1 with $2 operations and leave the counts in the file $3.  The
# tool itself is not counted.
count_once ()
{
  # shellcheck disable=SC2046 # several words
  case $1 in
    on)
      ALLOCS_OPTIONS=valgrind callgrind "$3" "$B/allocs" run \
        -o "$work/profile" $(valgrind_words "$3") $(command_of dormant "$2")
      ;;
    *) callgrind "$3" $(valgrind_words "$3") $(command_of "$1" "$2") ;;
  esac
}

total ()
{
  sed -n 's/^totals: //p' "$1"
}

# Print the instructions of one operation, from the two files FILE.1 and FILE.2
# for $2 and twice as many operations.
difference ()
{
  echo "$(total "$1.1") $(total "$1.2") $2" |
    awk '{ printf "%.1f\n", ($2 - $1) / $3 }'
}

# Count for variant $1 of the chosen program.
count ()
{
  say "instructions of $program, $1"
  file=$work/$program.$1.callgrind
  count_once "$1" "$instructions_count" "$file.1"
  count_once "$1" $((2 * instructions_count)) "$file.2"
  result "instructions.$program.$1" "$(difference "$file" "$instructions_count")"
}

# Count a call of call.c's, built as $1.
count_call ()
{
  file=$work/$1.callgrind
  for times in 1 2
  do
    # shellcheck disable=SC2046 # several words
    callgrind "$file.$times" $(valgrind_words "$file.$times") "$work/$1" \
      $((times * 100000))
  done
  difference "$file" 100000
}

count_calls ()
{
  say "instructions of a dormant call and entry"
  without=$(count_call call.plain) || exit
  for half in call entry
  do
    with=$(count_call $half.dormant) || exit
    result "dormant.$half" "$(echo "$with $without" | awk '{ print $1 - $2 }')"
  done
}

begin_part instructions
have valgrind || { say "no valgrind, instructions are not counted"; exit; }
cd "$here" || exit
count_calls
for name in $(program_names)
do
  choose_program "$name"
  test "$instructions_count" -gt 0 || continue
  for variant in plain dormant on
  do
    count $variant
  done
done
choose_program pairs
awk -v count="$instructions_count" -f "$here/where.awk" \
  "$work/pairs.on.callgrind.1" "$work/pairs.on.callgrind.2" >>"$results"
