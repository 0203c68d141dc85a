# SPDX-License-Identifier: MIT
# Of which allocators it was not seen when their objects end.
. "$here/helpers"
profile_of p <<'X'
instance 1 name=malloc kind=allocator
instance 2 name=bump kind=allocator more=lifetime-unknown
entry 1 function=malloc role=alloc instance=1
entry 2 function=bump role=alloc instance=2
site 1 id=1 function=main file=a.c line=1
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=1 entry=2 level=1
row 2 bytes=1000 objects=1 inner_bytes=100
row 3 bytes=100 objects=1
X
rows '[.allocator, .lifetime]' p allocator
rows '[.allocator, .lifetime]' p instance
rows '[.site.line, has("lifetime")]' p site
allocs report p --by allocator | grep lifetime
allocs report p --by instance | grep lifetime
allocs report p --by site | grep lifetime
