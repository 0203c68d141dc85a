# SPDX-License-Identifier: MIT
# startup.sh: how long the runtime takes to start in a program of 200 modules of
# 500 sites each: the time of the processor that a program which ends at once uses
# under the runtime less the time that it uses without, and that less the same of
# a program of one module, for the tool.

. "$(dirname "$0")/lib.sh"

modules=200
sites=500
folder=$work/startup

# A unit of so many sites.
unit ()
{
  awk -v sites=$sites '
    BEGIN {
      print "#include <stdlib.h>"
      for (i = 0; i < sites; i++)
        printf "void *make_%d (void) { return malloc (%d); }\n", i, i + 1
    }'
}

# The modules are copies of one; files that differ are modules that differ.
build_modules ()
{
  unit >"$folder/unit.c"
  # shellcheck disable=SC2046 # several words
  $CC -O2 $(plugin_flags -) -fPIC -shared -o "$folder/0.so" "$folder/unit.c" &&
    echo 'int main (void) { return 0; }' >"$folder/main.c" || return
  number=1
  while test $number -lt $modules
  do
    cp "$folder/0.so" "$folder/$number.so" || return
    number=$((number + 1))
  done
  $CC -o "$folder/many" "$folder/main.c" -Wl,--no-as-needed \
    "$folder"/[0-9]*.so &&
    $CC -o "$folder/one" "$folder/main.c" -Wl,--no-as-needed "$folder/0.so"
}

# Measure the program $1; what the runtime adds, in milliseconds, a line a run, is
# left in the file startup.$1.
added ()
{
  measure "$folder/$1" "$B/allocs run -o $work/profile $folder/$1" \
    >"$work/startup.times" || exit
  awk '{ print ($2 - $1) / 1000 }' "$work/startup.times" >"$work/startup.$1"
}

# Make sure that the runtime has met all modules.
check_modules ()
{
  "$B/allocs" run -o "$work/startup.profile" "$folder/many" 2>>"$log" &&
    met=$(tr '\0' '\n' <"$work/startup.profile" |
            grep -c '/startup/[0-9]*\.so$') &&
    test "$met" = $modules || fatal "the profile does not have $modules modules"
}

begin_part startup
say "time of starting"
mkdir -p "$folder"
build_modules >>"$log" 2>&1 || fatal "cannot build the modules"
check_modules
repeats=$((repeats * 5))
added one
added many
# shellcheck disable=SC2046 # several words
set -- $(median <"$work/startup.one") $(median <"$work/startup.many")
result start $(echo "$@" | awk '{ print $4 - $1, $5 - $1, $6 - $1 }')
