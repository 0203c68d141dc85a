# SPDX-License-Identifier: MIT
# Several profiles, or all of a folder, are added up by identity, whatever
# numbers their items have; --by process tells them apart.
. "$here/helpers"
mkdir d
profile_of d/one.profile <<'X'
process pid=10 program=/bin/p start_time=1 flags=incomplete missed=3
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
site 1 id=0xa function=f file=a.c line=1
context 2 parent=1 site=1 entry=1
row 2 bytes=100 objects=1 allocs=1
X
profile_of d/two.profile <<'X'
process pid=11 program=/bin/p start_time=2 flags=forked missed=4
instance 1 name=other kind=allocator
instance 2 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=2
site 1 id=0xb function=g file=b.c line=2
site 2 id=0xa function=f file=a.c line=1
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=2 entry=1
row 2 bytes=5 objects=1 allocs=1
row 3 inherited_bytes=100 inherited_objects=1 bytes=20 objects=2 allocs=2
X
echo 'no profile at all' >d/three.profile
echo 'not looked at' >d/other
rows '[.site.file, .live, .total, .calls.alloc]' d site
rows '[.process.pid, .live.bytes]' d process
rows '[.site.file, .live.bytes]' d/one.profile site
allocs report d/one.profile d/two.profile --format=json \
  | jq -c '.pid, .program, .processes, .coverage.missed, .coverage.incomplete,
           .totals.live.bytes'
allocs report d | head -1
