# SPDX-License-Identifier: MIT
# A process goes on while its profile is read: counters that do not fit and
# items that came later do no harm; nor do items for which there was no room.
. "$here/helpers"
profile_of p <<'X'
process state=running program=/bin/busy pid=5
module 1 path=/bin/busy flags=header
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
site 1 id=1 function=f file=a.c line=1
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=77 entry=88
context 4 parent=1 site=1 entry=1 inner=99
row 2 bytes=100 objects=1 freed_bytes=150 freed_objects=2 allocs=1
row 3 bytes=10 objects=1
row 4 bytes=5 objects=1
row 6 bytes=1 objects=1
thread_row context=66 bytes=2 objects=1
X
allocs report p
echo 'the disk was full:'
profile_of p <<'X'
process state=ended flags=incomplete program=@888888 pid=5
context 2 parent=1 site=1 entry=7
row 2 bytes=100 objects=1
X
allocs report p
