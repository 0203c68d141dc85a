# SPDX-License-Identifier: MIT
# The descriptors of programs as JSON.
. "$here/helpers"
elf program descriptors
allocs sites --format=json program | jq -S .
allocs sites --format=json program program | jq '.files | length'
