# SPDX-License-Identifier: MIT
# Files that have no descriptors to show are refused with the reason.
. "$here/helpers"
status allocs sites
status allocs sites missing
echo 'a text' >text
status allocs sites text
: >empty
status allocs sites empty
echo 'int main (void) { return 0; }' >plain.c
gcc -c plain.c && gcc plain.o -o plain && ar rc plain.a plain.o
status allocs sites plain.o
status allocs sites plain.a
status allocs sites plain
status allocs sites .
elf later descriptors 'elf version=2'
status allocs sites later
elf program descriptors
objcopy --strip-section-headers program sections-gone 2>/dev/null \
  || { head -c 60 program; printf '\0\0\0\0'; tail -c +65 program; } >sections-gone
status allocs sites sections-gone
echo 'site 1 size=20' | make-elf odd
status allocs sites odd
echo 'site 1 size=4096' | make-elf long 2>/dev/null || echo 'site 1 size=4000' | make-elf long
status allocs sites plain program | head -2
status allocs sites --format=yaml program
