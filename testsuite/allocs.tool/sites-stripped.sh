# SPDX-License-Identifier: MIT
# Descriptors stay in a program that is stripped.
. "$here/helpers"
cat >program.c <<'X'
#include <allocs/descriptor.h>
static const char name[] = "main";
__asm__ (".section allocs_sites_v1,\"a\"\n"
         ".balign 8\n"
         "0: .2byte 48\n .byte 1, 0\n .long 0\n .quad 0x1234\n"
         " .long name - 0b\n .zero 4\n .long 17\n .zero 20\n"
         ".previous");
int main (void) { return name[0]; }
X
gcc -I"$here/../../include" -O0 program.c -o program -s
allocs sites program
