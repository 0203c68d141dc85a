# SPDX-License-Identifier: MIT
# A program that is cut off or changed anywhere is refused or read, and nothing
# worse.
. "$here/helpers"
elf program descriptors
damage 'allocs sites' program 64 300
elf program descriptors 'elf class=32 order=big'
damage 'allocs sites --format=json' program 512 300
