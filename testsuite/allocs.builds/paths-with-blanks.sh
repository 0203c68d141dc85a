# SPDX-License-Identifier: MIT
#
# Paths with blanks: on a command line of their own and in a response file they
# work; a line of flags cannot hold them, and the tool says so.
. "$here/helpers"
mkdir 'a folder' 'another plugin'
cd 'a folder'
make_project
mv my.conf 'my rules.conf'
config='-fplugin-arg-allocs-config=my rules.conf'
$CC $plugin "$config" -MMD -c prog.c
wrappers prog.o
cat prog.d
printf '%s\n' "$plugin" "\"$config\"" -c prog.c -o other.o >rsp
$CC @rsp
cmp prog.o other.o && echo 'response file: the same'
cp "$build/allocs.so" "$build/allocs-pass.so" '../another plugin'
$CC "-fplugin=../another plugin/allocs.so" "$config" -flto -O1 prog.c -o prog
./prog && wrappers prog
allocs flags --config 'my rules.conf' 2>&1 | sed "s,$PWD,HERE,"
