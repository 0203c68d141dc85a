# SPDX-License-Identifier: MIT
# Programs into which nothing can be preloaded are not run, with the reason.
. "$here/helpers"
export ALLOCS_RUNTIME="$bin/fake-runtime.so"
echo 'int main (void) { return 5; }' >p.c
gcc -static p.c -o static
status allocs run ./static
gcc -static-pie p.c -o static-pie
status allocs run ./static-pie
printf '.section .note.allocs,"a",%%note\n.long 7, 4, 1\n.asciz "allocs"\n.balign 4\n.long 0\n.section .note.GNU-stack\n' >n.s
gcc -static p.c n.s -o ours
allocs run ./ours 2>/dev/null
echo "a static program that has the runtime is run: $?"
echo 'elf class=32 interpreter=yes' | make-elf other
chmod +x other
status allocs run ./other
