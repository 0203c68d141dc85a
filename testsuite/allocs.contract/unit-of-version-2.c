/* SPDX-License-Identifier: MIT */
/* A unit as a later plugin, with another binary interface, may leave it.  Its
   header has the name, its note the type of that version.  */

asm(".pushsection .note.allocs,\"aG\",%note,__allocs_module_v2,comdat\n"
    ".balign 4\n"
    ".long 7, 4, 2\n"
    ".asciz \"allocs\"\n"
    ".balign 4\n"
    ".long __allocs_module_v2 - .\n"
    ".section .data.allocs_module_v2,\"awG\",%progbits,"
    "__allocs_module_v2,comdat\n"
    ".balign 8\n"
    ".weak __allocs_module_v2\n"
    ".hidden __allocs_module_v2\n"
    "__allocs_module_v2:\n"
    ".zero 200\n"
    ".section allocs_sites_v2,\"a\",%progbits\n"
    ".fill 40, 1, 0x55\n"
    ".popsection");

extern char __allocs_module_v2[] __attribute__ ((visibility ("hidden")));

void version_2 (void);

void
version_2 (void)
{
  asm volatile("" : : "r"(__allocs_module_v2));
}
