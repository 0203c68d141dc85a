# SPDX-License-Identifier: MIT
# checks.sh: what is compared.  The tables are those of count-calls.py.
#
# Three variants are built with the plugin:
#
#   traced  -O0: a call in the source is a call in the program, so the debugger
#           can tell where it stands and to what end; its table, taken of this
#           very binary without the runtime, is what all reports must agree with
#   o2      -O2
#   lto     -O2 -flto; in both of them the debugger counts by entry only, since
#           inlining, sibling calls and merged calls hide the callers
#
# and one without: plain, which says how the program behaves.

# Add up the lines of the table on stdin by site and entry, under the names that
# the entries file gives.
canonical ()
{
  awk -f "$here/canonical.awk" "$here/$program.entries" - | LC_ALL=C sort
}

# Make VARIANT.SESSION.report, the table of what the report says.
tabulate_report ()
{
  { report "$1" "$2" site; report "$1" "$2" entry; } |
    jq -r -f "$here/calls.jq" | canonical >"$work/$1.$2.report"
}

# The lines of kind $1 of the table $2, in a file whose name is printed.
lines_of ()
{
  grep "^$1 " "$2" >"$2.$1"
  echo "$2.$1"
}

# How often each entry is called, nested calls too, from a table with outcomes.
# Those that the entries file calls blurred are left out.
numbers_of_calls ()
{
  awk 'FNR == NR { if (/ blurred/) blurred[$3]; next }
       $1 != "site" && ! ($2 in blurred) \
         { n[$2] += $3 + $4 + $5 + $6 + $7 + $8 }
       END { for (entry in n) print "calls", entry, n[entry] }' \
    "$here/$program.entries" "$1" |
    LC_ALL=C sort
}

# Check that the debugger counted $3, `alloc resize free free_null', calls of
# the entry $2 in the session $1; README says where the figures are from.
check_figure ()
{
  equal "$1: calls of $2, in a debugger: $3" "$2 $3 0 0" \
    "$(sed -n "s/^entry \($2 .*\)/\1/p" "$work/plain.$1.calls")"
}

check_dormant ()
{
  run_dormant "$1" "$2"
  same "$1, $2: without the runtime it prints what the plain program prints" \
    "$work/plain.$2.dormant" "$work/$1.$2.dormant"
}

# Check the session $2 of the variant $1 under the runtime.  $without_sites are
# sessions of programs that are built without the plugin.
check_tracked ()
{
  run_allocs "$1" "$2"
  tabulate_report "$1" "$2"
  same "$1, $2: under the runtime it prints what the plain program prints" \
    "$work/plain.$2.dormant" "$work/$1.$2.out"
  case " ${without_sites:-} " in
    *" $2 "*) kinds=entry ;;
    *) kinds="site entry" ;;
  esac
  for kind in $kinds
  do
    same "$1, $2: the report is what the debugger counted, by $kind" \
      "$(lines_of $kind "$work/traced.$2.calls")" \
      "$(lines_of $kind "$work/$1.$2.report")"
  done
}

# The variant whose calls can be traced: the same calls as in the plain program.
check_traced ()
{
  count_calls traced "$1"
  same "traced, $1: the debugger counts what it counts in the plain program" \
    "$work/plain.$1.calls" "$work/traced.$1.calls"
}

# An optimized variant: the debugger sees it make as many calls.
check_optimized ()
{
  count_calls "$1" "$2" entry
  numbers_of_calls "$work/traced.$2.calls" >"$work/traced.$2.numbers"
  same "$1, $2: as many calls as in the traced variant, in a debugger" \
    "$work/traced.$2.numbers" "$work/$1.$2.calls"
}

# Build the plain program and take the figures of each session $*.
check_plain ()
{
  variant plain "-O0 -g" || finish
  for session
  do
    run_dormant plain "$session"
    count_calls plain "$session"
  done
}

# Build the variant $1 with the flags $2 and the plugin, and check each session
# $3...
check_variant ()
{
  checked=$1
  variant "$1" "$2 $plugin" || return 0
  shift 2
  for session
  do
    test $checked != traced || check_traced "$session"
    check_dormant $checked "$session"
    check_tracked $checked "$session"
    test $checked = traced || check_optimized $checked "$session"
  done
}

# Check the sessions $* of all variants.
check_variants ()
{
  test "$ORACLE" = no || return 0
  check_variant traced "-O0 -g" "$@"
  check_variant o2 "-O2 -g" "$@"
  check_variant lto "-O2 -g -flto" "$@"
}

# The table of the session $2 of the variant $1: the report's, or, where there
# is no plugin, the debugger's.
table ()
{
  if test "$ORACLE" = no
  then
    run_allocs "$1" "$2"
    tabulate_report "$1" "$2"
    cat "$work/$1.$2.report"
  else
    count_calls "$1" "$2"
    grep -v '^nested' "$work/$1.$2.calls"
  fi
}

# Edit the source by the command $2... and check that the calls that were added
# are seen in the session $1, and nothing else: on stdin are the lines by which
# the table of the unchanged program grows.
check_mutation ()
{
  session=$1
  shift
  cat >"$work/added"
  if test "$ORACLE" = no
  then flags="-O0 -g $plugin" unchanged=$work/traced.$session.report
  else flags="-O0 -g" unchanged=$work/plain.$session.calls
  fi
  variant mutated "$flags" "$@" || return 0
  cat "$unchanged" "$work/added" | grep -v '^nested' | canonical \
    >"$work/mutated.$session.expected"
  table mutated "$session" >"$work/mutated.$session.table"
  same "mutated, $session: calls added to the source are all that is added" \
    "$work/mutated.$session.expected" "$work/mutated.$session.table"
}

# Check that nothing of $4, a `wrapper' or an `allocator' as $3 says, is left
# at the end of the session $2 of the variant $1.  The overhead of an allocator,
# what is left of the blocks that its objects lay in, is not its own.
check_nothing_live ()
{
  equal "$1, $2: nothing of $4 is live at exit" "[0,0]" "$(
    report "$1" "$2" "$3" | jq -c --arg kind "$3" --arg name "$4" \
      '[.rows[] | select (.[$kind] == $name and (.overhead | not))
        | .live | .bytes, .objects]')"
}

# Check that all blocks of malloc in the session $2 of the variant $1 are of the
# module $3.
check_malloc_of ()
{
  equal "$1, $2: malloc is that of $3" "$3" "$(
    report "$1" "$2" instance |
      jq -r '.rows[] | select (.allocator == "malloc" and .total.objects > 0)
             | .instance | split ("/") | last')"
}

# Print the beginning of the line about the call of $2 in the function $1, from
# the table of the plain program's session $3.
site_in ()
{
  sed -n "s/^\(site $1 [^ ]* [^ ]* $2\) .*/\1/p" "$work/plain.$3.calls"
}
