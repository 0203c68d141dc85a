# SPDX-License-Identifier: MIT
# bash.sh: malloc is defined in the program, with second names that take the
# caller's file and line; definitions in the style of K&R.

program=bash
package=bash
version=5.2.15-2
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
fetch $package $version

# What bash allocates when it starts depends on the environment: there it finds
# variables of ours, in all runs the same.
variables='static char a[] = "A=1", path[] = "PATH=/bin", term[] = "TERM=dumb";'
variables="$variables static char *variables[] = { a, path, term, 0 };"
variables="$variables shell_environment = variables;"
copy_source ()
{
  unpack $package "$1" &&
    edit "$1/shell.c" \
      "s|^  shell_environment = env;|{ $variables }|"
}

# $without is an option for configure.
build ()
{
  find . -type f -exec touch -r configure {} + &&
    CC=$CC CFLAGS= ./configure --disable-nls ${without:-} \
      --cache-file="$work/config.cache${without:-}" &&
    make -j2 CFLAGS="$1" CFLAGS_FOR_BUILD= bash
}

nothing () { "$@" "$PWD/bash" -c :; echo "exit status $?"; }

# Arrays, words, patterns and functions; no processes.
script ()
{
  "$@" "$PWD/bash" -c '
declare -A n
for i in {1..200}; do n[k$((i % 17))]+=$i; done
echo ${#n[@]} "${n[k3]}"
first () { local x=${1//a/b}; echo "${x%%n*}" "$#"; return 3; }
first banana c || echo $?
printf -v s "%05d" 42; a=(one two "three four" $s); unset "a[1]"
[[ ${a[2]} =~ (t.)ree ]] && echo "${BASH_REMATCH[1]}" "${a[@]^}"
case $s in *4?) IFS=4 read -r x y <<<"$s"; echo "$x-$y" ;; esac
eval "z() { echo lib/g*/glob.?; }"; z; trap "echo end" EXIT'
}

# One more allocation and free at the start.
added='xfree (xmalloc (3)); free (malloc (5));'
add_call () { edit shell.c "s/^  xtrace_init ();/& $added/"; }

# Built on the malloc of the C library, the program is compared with itself.
check_without_own_malloc ()
{
  without=--without-bash-malloc
  variant libc "-O0 -g $plugin" || return 0
  run_dormant libc script
  count_calls libc script
  mv "$work/libc.script.calls" "$work/libc.script.counted"
  run_allocs libc script
  tabulate_report libc script
  same "libc, script: it prints what the program with its own malloc prints" \
    "$work/plain.script.dormant" "$work/libc.script.out"
  for kind in site entry
  do
    same "libc, script: the report is what the debugger counted, by $kind" \
      "$(lines_of $kind "$work/libc.script.counted")" \
      "$(lines_of $kind "$work/libc.script.report")"
  done
  check_malloc_of libc script libc.so.6
}

check_plain nothing script
equal "script: readline's names are not called" "" \
  "$(grep '^entry x\(malloc\|realloc\) ' "$work/plain.script.calls")"
check_variants nothing script
if test "$ORACLE" = no
then
  for variant in traced o2 lto
  do check_malloc_of $variant script bash
  done
  check_without_own_malloc
fi

without=
line=$(grep -n '^  xtrace_init ();' "$work/plain/shell.c" | cut -d : -f 1)
check_mutation nothing add_call <<END
site main shell.c $line sh_xmalloc 1
site main shell.c $line sh_malloc 1
site main shell.c $line sh_xfree 0 0 2
$(site_in sh_xmalloc sh_malloc nothing) 1
$(site_in sh_xfree sh_free nothing) 0 0 2
entry sh_xmalloc 1
entry sh_xfree 0 0 2
END
finish
