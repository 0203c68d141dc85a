#!/bin/sh
# SPDX-License-Identifier: MIT
# Build demo.c with the plugin, run it under the runtime, show who holds the
# memory; then what can be said without identities.  $1: the build directory.
set -e
build=${1:-build}
here=$(dirname "$0")
out=$build/demo
allocs=$build/allocs
mkdir -p "$out"

bold= plain=
if [ -t 1 ]; then
  bold=$(printf '\033[1m') plain=$(printf '\033[0m')
fi

show () { printf '\n%s$ %s%s\n' "$bold" "$*" "$plain"; "$@"; }

show ${CC:-gcc} -O2 -g $("$allocs" flags --config "$here/demo.conf") \
  "$here/demo.c" -o "$out/demo"
show "$allocs" run -o "$out/demo.profile" "$out/demo"
show "$allocs" report "$out/demo.profile" --by wrapper
show "$allocs" report "$out/demo.profile" --by site

printf '\n%s\n%s\n' \
  'The same run as malloc itself sees it, with no identities (libmemusage of' \
  'the C library, which counts calls of malloc, realloc and free):'
show env LD_PRELOAD=libmemusage.so "$out/demo" 2>&1 |
  sed 's/\x1b\[[0-9;]*m//g; /^ *free|/q'
