# SPDX-License-Identifier: MIT
# The descriptors of a program as tables.
. "$here/helpers"
elf program descriptors
allocs sites program
