# SPDX-License-Identifier: MIT
# A pool in an arena in malloc: each is charged with the overhead of what it
# was given by the next, and --level shows whole objects.
. "$here/helpers"
profile_of p <<'X'
process peak_bytes=999999
instance 1 name=malloc kind=allocator
instance 2 name=arena kind=allocator
instance 3 name=pool kind=allocator
instance 4 name=xmalloc kind=wrapper
entry 1 function=malloc role=alloc instance=1
entry 2 function=arena_alloc role=alloc instance=2
entry 3 function=pool_alloc role=alloc instance=3
entry 4 function=xmalloc role=alloc instance=4
site 1 id=1 function=main file=a.c line=1
site 2 id=2 function=pool_alloc file=pool.c line=2
site 3 id=3 function=arena_alloc file=arena.c line=3
site 4 id=4 function=xmalloc file=x.c line=4 flags=forwarded
context 2 parent=1 site=1 entry=3 level=2
context 3 parent=2 site=2 entry=2 level=1
context 4 parent=3 site=3 entry=4
context 5 parent=4 site=4 entry=1
row 2 bytes=160 objects=10 allocs=10
row 3 bytes=256 objects=1 inner_bytes=160 allocs=1
row 4 allocs=1
row 5 bytes=4096 objects=1 inner_bytes=256 allocs=1
X
rows '[.allocator, .overhead, .level, .live.bytes, .from_parent.bytes]' p allocator
for level in 0 1 2 3
do
  echo "level $level:"
  rows '[.site.line, .level, .live]' p site --level $level
done
