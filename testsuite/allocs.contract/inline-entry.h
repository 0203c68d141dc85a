/* SPDX-License-Identifier: MIT */
/* An entry in a section group, with its descriptor in the same group.  */

#include "compiled.h"

extern "C" const allocs_entry entry_grouped
    __attribute__ ((visibility ("hidden")));

asm("allocs_string .Lgrouped_name, grouped\n"
    ".pushsection allocs_entries_v1,\"aG\",%progbits,grouped,comdat\n"
    ".balign 8\n"
    ".weak entry_grouped\n"
    ".hidden entry_grouped\n"
    "entry_grouped:\n"
    ".2byte 64\n"
    ".byte 1, 0\n"
    ".zero 12\n"
    ".long 0\n"
    ".long .Lgrouped_name - entry_grouped\n"
    ".zero 32\n"
    ".long 0xa110c5e1\n"
    ".2byte 0, 64\n"
    ".popsection");

extern "C" inline __attribute__ ((noinline)) int
grouped (int i)
{
  asm volatile("" : : "r"(&entry_grouped));
  return i + 1;
}
