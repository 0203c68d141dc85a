# SPDX-License-Identifier: MIT
# lib.sh: what the scripts of the programs share: folders, results, variants of
# the program, and runs of them.  checks.sh has what is compared.
#
# PROGRAM.sh sets $program, $package (its source package) and $version, reads
# this file and defines
#
#   build FLAGS     builds the program in the current folder; FLAGS are those of
#                   the compiler, the plugin's among them
#   SESSION [COMMAND ARGUMENT...]
#                   runs the program in the current folder, behind COMMAND, and
#                   prints what a user would see; any name; may be several
#
# Settings, from the environment:
#
#   B          the build folder of allocs [build]
#   CC         the compiler that loads the plugin [gcc]
#   WORLD      the cache of sources [$XDG_CACHE_HOME/allocs-world]
#   ORACLE=yes only the debugger's side: no plugin, runtime or tool is needed

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
top=$(CDPATH= cd "$here/../.." && pwd)
CC=${CC:-gcc}
B=${B:-$top/build}
mkdir -p "$B"
B=$(CDPATH= cd "$B" && pwd)
WORLD=${WORLD:-${XDG_CACHE_HOME:-$HOME/.cache}/allocs-world}
ORACLE=${ORACLE:-no}

work=$B/world/$program
config=$top/config/$program.conf
plugin="-fplugin=$B/allocs.so -fplugin-arg-allocs-config=$config"
passed=0
failed=0
mkdir -p "$work"
rm -f "$work/result"

fatal ()
{
  echo "world: $*" >&2
  exit 2
}

. "$here/fetch.sh"

# --- Results -----------------------------------------------------------------

pass ()
{
  passed=$((passed + 1))
  echo "PASS: $program: $1"
}

# Report that $1 is not so; the end of the file $2, if given, shows why.
fail ()
{
  failed=$((failed + 1))
  echo "FAIL: $program: $1"
  test $# -lt 2 || tail -n 12 "$2" | sed 's/^/    /'
}

# Check $1: the file $3 is the same as $2, what is expected, and that is not
# empty.
same ()
{
  if test -s "$2" && diff "$2" "$3" >"$work/difference" 2>&1
  then pass "$1"
  else
    fail "$1" "$work/difference"
    test -s "$2" || echo "    nothing is expected: '$2' is empty"
  fi
}

# Check $1: the text $3 is $2, what is expected.
equal ()
{
  if test "$2" = "$3"
  then pass "$1"
  else
    printf 'expected: %s\nfound:    %s\n' "$2" "$3" >"$work/difference"
    fail "$1" "$work/difference"
  fi
}

finish ()
{
  echo "$passed $failed" >"$work/result"
  test "$failed" = 0
  exit
}

# --- Variants ----------------------------------------------------------------

# Put what is built into the new folder $1; a script may have its own.
copy_source ()
{
  unpack "$package" "$1"
}

# Edit the file $1 by the sed command $2, which must change something.
edit ()
{
  sed "$2" "$1" >"$1.edited" && ! cmp -s "$1" "$1.edited" || {
    echo "'$2' finds nothing to edit in '$1'"
    return 1
  }
  mv "$1.edited" "$1"
}

# All that a variant with the flags $* is made of, as a number.
fingerprint ()
{
  {
    echo "$CC $*"
    fetched_version "$package"
    cat "$here/$program.sh" "$here/fetch.sh"
    case $* in
      *-fplugin=*) cat "$B/allocs-pass.so" "$config" ;;
    esac
  } | cksum
}

# Build the variant $1 of the program with the flags $2, in a new copy of its
# source, which the command $3..., if given, edits first.  A variant that is
# there already, made of the same, is kept.  False if it cannot be built.
variant ()
{
  name=$1 flags=$2
  made_of=$(fingerprint "$@")
  shift 2
  test "$made_of" != "$(cat "$work/$name.made-of" 2>/dev/null)" || return 0
  rm -f "$work/$name.made-of"
  copy_source "$work/$name" || fatal "cannot copy the source of '$program'"
  if (cd "$work/$name" && { test $# = 0 || "$@"; } && build "$flags") \
    >"$work/$name.log" 2>&1
  then echo "$made_of" >"$work/$name.made-of"
  else
    fail "the variant '$name' builds" "$work/$name.log"
    return 1
  fi
}

# --- Runs --------------------------------------------------------------------

# Run the session $2 of the variant $1 without the runtime; what it prints is
# left in VARIANT.SESSION.dormant.
run_dormant ()
{
  (cd "$work/$1" && "$2" env -i) >"$work/$1.$2.dormant" 2>&1
}

# Run the session $2 of the variant $1 under the runtime: profile, what it
# prints on stdout and on stderr.
run_allocs ()
{
  run=$work/$1.$2
  rm -f "$run.profile"
  (cd "$work/$1" && "$2" env -i "$B/allocs" run -o "$run.profile") \
    >"$run.out" 2>"$run.err"
  test -s "$run.profile" ||
    fail "$1, $2: the runtime writes a profile" "$run.err"
}

# Run a command, `env -i ...', which is how sessions are told to run things,
# with variables, NAME=VALUE, that stand in front of it, in the environment.
in_environment ()
{
  variables=
  while test "$1" != env
  do
    variables="$variables $1"
    shift
  done
  shift 2
  env -i $variables "$@"
}

# Count the calls in the session $2 of the variant $1 in a debugger, without the
# runtime; VARIANT.SESSION.calls is the table.  $3 is empty, or `entry' to count
# by entry only.
count_calls ()
{
  calls=$work/$1.$2.calls
  rm -f "$calls"
  (cd "$work/$1" &&
     "$2" env -i PATH="$PATH" CALLS_ENTRIES="$here/$program.entries" \
       CALLS_OUTPUT="$calls" CALLS_FOREIGN="${foreign:-}" \
       CALLS_LIBRARY="${library:-}" CALLS_ONLY="${3:-}" \
       gdb -nx -batch -x "$here/count-calls.py" --args) >"$calls.log" 2>&1
  test -s "$calls" ||
    fail "$1, $2: the debugger counts the calls" "$calls.log"
}

# Print the report of the session $2 of the variant $1, by $3, as JSON.
report ()
{
  "$B/allocs" report "$work/$1.$2.profile" --by "$3" --format=json --top 0
}
