# SPDX-License-Identifier: MIT
# By allocator and by instance: calls of their own entries only, and what an
# allocator got from the one below.  Instances of one name differ by module.
. "$here/helpers"
profile pools
for by in allocator instance
do
  rows 'select (.overhead | not)
        | [.allocator, .instance, .live.bytes, .calls.alloc, .from_parent]' \
    pools.profile $by
done
profile_of twins <<'X'
module 1 path=/bin/a
module 2 path=/lib/b.so
instance 1 name=pool kind=allocator module=1
instance 2 name=pool kind=allocator module=2
entry 1 function=pool_alloc role=alloc instance=1
entry 2 function=pool_alloc role=alloc instance=2
context 2 parent=1 entry=1
context 3 parent=1 entry=2
row 2 bytes=30 objects=1
row 3 bytes=20 objects=1
X
echo 'two static pools:'
rows '[.allocator, .live.bytes]' twins allocator
rows '[.allocator, .instance, .live.bytes]' twins instance
rows '[.entry, .module, .live.bytes]' twins entry
