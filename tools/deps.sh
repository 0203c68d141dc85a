#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: deps.sh          (CC and CXX in the environment)
#
# Install what is missing to build and test allocs.  What is missing is found out
# by trying, not by asking for packages, so what was installed by hand counts.
# Debian-like systems get packages by apt, as root or through sudo; elsewhere, or
# without either, print what is needed and fail.

CC=${CC:-gcc}
CXX=${CXX:-g++}
dir=$(mktemp -d) || exit
trap 'rm -rf "$dir"' EXIT

# A program or a file of GCC's is there.
have () {
  command -v "$1" >/dev/null 2>&1
}

have_gcc_file () {
  [ -e "$($CC -print-file-name=plugin 2>/dev/null)/$1" ]
}

# Source text $1 can be compiled and linked with the options that follow.
links () {
  echo "$1" >"$dir/try.c"
  shift
  $CC -o "$dir/try" "$dir/try.c" "$@" >/dev/null 2>&1
}

is_x86_64 () {
  [ "$(uname -m)" = x86_64 ]
}

# The package of the compiler $1: its own name, which has the version in it if
# the user chose one.
missing=
need () {
  missing="$missing $1"
}

find_missing () {
  missing=
  have "$CC" || need "$(basename "$CC")"
  have "$CXX" || need "$(basename "$CXX")"
  if have "$CC"; then
    have_gcc_file include/gcc-plugin.h \
      || need "gcc-$($CC -dumpversion | cut -d. -f1)-plugin-dev"
    links 'int main (void) { return 0; }' || need libc6-dev
  fi
  links '#include <libelf.h>
    int main (void) { return elf_version (EV_NONE); }' -lelf || need libelf-dev
  links '#include <jansson.h>
    int main (void) { return !json_null (); }' -ljansson || need libjansson-dev
  links '#include <libsmartcols/libsmartcols.h>
    int main (void) { return !scols_new_table (); }' -lsmartcols \
    || need libsmartcols-dev
  have runtest || need dejagnu
  have xz || need xz-utils
  have jq || need jq
  have readelf || need binutils
  have ld.lld || need lld
  if is_x86_64 && ! links 'int main (void) { return 0; }' -m32; then
    need "gcc-$($CC -dumpversion 2>/dev/null | cut -d. -f1)-multilib"
  fi
}

# Until the compiler is there, its version and what it finds cannot be known.
install_compiler () {
  have "$CC" && have "$CXX" && return
  missing=
  have "$CC" || need "$(basename "$CC")"
  have "$CXX" || need "$(basename "$CXX")"
  install_missing
}

as_root () {
  if [ "$(id -u)" = 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

give_up () {
  echo "deps: $1; needed, by the names of Debian's packages:$missing" >&2
  exit 1
}

# apt knows no package before its first update.
install_missing () {
  have apt-get || give_up 'no apt-get here'
  [ "$(id -u)" = 0 ] || have sudo || give_up 'neither root nor sudo'
  echo "deps: installing$missing"
  # shellcheck disable=SC2086 # one word a package
  if ! apt-get install -s $missing >/dev/null 2>&1; then
    as_root apt-get update -q || give_up 'apt-get update failed'
  fi
  # shellcheck disable=SC2086
  as_root apt-get install -qy --no-install-recommends $missing \
    || give_up 'apt-get install failed'
}

install_compiler
find_missing
[ -n "$missing" ] || exit 0
install_missing
find_missing
[ -z "$missing" ] || give_up 'still missing after the installation'
