# SPDX-License-Identifier: MIT
# The text of a report: coverage, the table, notes, and what to type next.  It
# fits the terminal; folders of files go first where it is narrow.
. "$here/helpers"
profile pools
allocs report pools.profile
profile_of deep <<'X'
process pid=1 program=/usr/local/bin/deep state=running
module 1 path=/usr/local/bin/deep flags=header
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
site 1 id=1 function=make_a_node_of_the_tree file=/build/project/source/tree/node.c line=1234
context 2 parent=1 site=1 entry=1
row 2 bytes=1234567890 objects=123456789 allocs=123456789
X
allocs report deep
COLUMNS=60 allocs report deep --by function
COLUMNS=120 allocs report deep | awk '{ print length () <= 120 }' | uniq
