# SPDX-License-Identifier: MIT
# By wrapper: bytes belong to the outermost wrapper that gets memory, calls to
# the wrapper that is called; calls of allocators count where no wrapper is
# around them.
. "$here/helpers"
profile pools
rows '[.wrapper, .overhead, .live.bytes, .calls.alloc]' pools.profile wrapper
profile_of p <<'X'
instance 1 name=malloc kind=allocator
instance 2 name=x kind=wrapper
entry 1 function=malloc role=alloc instance=1
entry 2 function=x_free role=free instance=2
entry 3 function=x_grow role=resize instance=2
context 2 parent=1 entry=2
context 3 parent=2 entry=1
row 2 frees=3
row 3 bytes=10 objects=1 allocs=1
context 4 parent=1 entry=3
context 5 parent=4 entry=1
row 5 bytes=700 objects=1 allocs=1
X
echo 'memory that a free needs did not come through the wrapper:'
rows '[.wrapper, .live.bytes, .calls.alloc, .calls.free]' p wrapper
