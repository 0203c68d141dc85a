# SPDX-License-Identifier: MIT
# Words of 32 and 64 bits, either byte order: the same descriptors.
. "$here/helpers"
elf program descriptors
allocs sites --format=json program >wanted
for class in 32 64
do
  for order in little big
  do
    elf program descriptors "elf class=$class order=$order"
    readelf -h program | grep -E 'Class|Data' | tr -s ' '
    allocs sites --format=json program | cmp - wanted && echo same
  done
done
