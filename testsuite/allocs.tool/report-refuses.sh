# SPDX-License-Identifier: MIT
# What is no profile, or cannot be read here, is refused with the reason.
. "$here/helpers"
refuse ()
{
  status allocs report "$1" | tr '\0' '?'
}
refuse missing
: >empty
refuse empty
echo 'a text' >text
refuse text
head -c 5000 /dev/zero >zero
refuse zero
mkfifo pipe
refuse pipe
printf 'process byte_order=0x04030201' | profile_of other
refuse other
echo 'process byte_order=7' | profile_of odd
refuse odd
echo 'process version=2' | profile_of later
refuse later
cp "$(command -v allocs)" program
refuse program
printf 'allocs\r\n' >begun
refuse begun
profile pools
head -c 5000 pools.profile >short
refuse short
echo 'process size=999999999999' | profile_of claims
refuse claims
refuse nosuch/folder
echo 'one of two:'
status allocs report pools.profile missing | grep -c 'main\.c'
