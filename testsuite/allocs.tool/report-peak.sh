# SPDX-License-Identifier: MIT
# The peak is that of the high-water mark; a process that has more now, so that
# it has not yet passed a mark, has its peak now.
. "$here/helpers"
for mark in 500 100
do
  profile_of p <<X
process peak_bytes=$mark
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
site 1 id=1 function=f file=a.c line=1
site 2 id=2 function=g file=a.c line=2
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=2 entry=1 level=1
row 2 bytes=120 objects=3 inner_bytes=60 peak_bytes=440 peak_objects=7
row 3 bytes=60 objects=2 peak_bytes=60 peak_objects=2
X
  echo "mark $mark:"
  rows '[.site.line, .live, .peak]' p site
done
