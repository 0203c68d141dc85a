# SPDX-License-Identifier: MIT
# Words of 32 and 64 bits, either byte order: the same descriptors.
. "$here/helpers"
for class in 32 64
do
  for order in little big
  do
    elf program descriptors "elf class=$class order=$order"
    readelf -h program | grep -E 'Class|Data' | tr -s ' ' | tr '\n' ' '
    allocs sites --format=json program | md5sum
  done
done
elf program descriptors
allocs sites --format=json program | md5sum
