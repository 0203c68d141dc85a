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
copy_source ()
{
  unpack $package "$1" &&
    edit "$1/shell.c" \
      "s|^  shell_environment = env;|  { $variables shell_environment = variables; }|"
}

# $without is an option for configure.
build ()
{
  find . -type f -exec touch -r configure {} + &&
    CC=$CC CFLAGS= ./configure --disable-nls ${without:-} \
      --cache-file="$work/config.cache${without:-}" &&
    make -j2 CFLAGS="$1" CFLAGS_FOR_BUILD= bash
}

nothing () { "$@" "$PWD/bash" -c :; }

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

check_plain nothing script
equal "script: readline's names are not called" "" \
  "$(grep '^entry x\(malloc\|realloc\|free\) ' "$work/plain.script.calls")"
check_variants nothing script
