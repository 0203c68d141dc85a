# SPDX-License-Identifier: MIT
# Where nothing is live, coverage is that of all bytes that ever were; where
# nothing ever was, it is unknown.
. "$here/helpers"
profile_of freed <<'X'
process program=/bin/freed pid=3
module 1 path=/bin/freed flags=header
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
site 1 id=1 function=main file=a.c line=1
site 2 offset=16 module=1
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=2 entry=1
row 2 bytes=75 objects=1 freed_bytes=75 freed_objects=1
row 3 bytes=25 objects=1 freed_bytes=25 freed_objects=1
X
echo 'process program=/bin/none pid=4' | profile_of none
allocs report freed
allocs report none
allocs report freed --format=json | jq -c .coverage
allocs report none --format=json | jq -c '.coverage, .rows'
