# SPDX-License-Identifier: MIT
# The whole JSON of a report, as the contract has it.
. "$here/helpers"
profile_of p <<'X'
process pid=7 program=/bin/one missed=1 unknown_frees=2 unknown_objects=3 peak_bytes=50 peak_grain=4
module 1 path=/bin/one
instance 1 name=malloc kind=allocator module=1
entry 1 function=malloc role=alloc instance=1
type 1 id=9 name=int bytes=4
site 1 id=0xfedcba9876543210 function=main file=one.c line=3 column=11 callee=malloc type=1
context 2 parent=1 site=1 entry=1
row 2 bytes=100 objects=5 freed_bytes=20 freed_objects=1 released_bytes=40 released_objects=2 inherited_bytes=7 inherited_objects=1 peak_bytes=50 peak_objects=3 allocs=5 resizes=4 frees=3 null_frees=2 failures=1
X
allocs report p --format=json | jq -S .
