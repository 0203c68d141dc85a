# SPDX-License-Identifier: MIT
# Rows are sorted by what is live, or, where less than a tenth of the peak still
# is, by their share of the peak; --sort decides otherwise.
. "$here/helpers"

# A profile $1 with a peak of 1000 bytes, of which $2 are live.
of ()
{
  profile_of "$1" <<X
process peak_bytes=1000
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
site 1 id=1 function=a file=a.c line=1
site 2 id=2 function=b file=a.c line=2
site 3 id=3 function=c file=a.c line=3
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=2 entry=1
context 4 parent=1 site=3 entry=1
row 2 bytes=$2 objects=1 allocs=1 frees=30 peak_bytes=100 peak_objects=1
row 3 bytes=900 objects=9 freed_bytes=900 freed_objects=9 allocs=9 peak_bytes=900 peak_objects=9
row 4 bytes=5000 objects=5 freed_bytes=5000 freed_objects=5 allocs=5
X
}
of live 100
of freed 99
for profile in live freed
do
  echo "$profile:"
  allocs report $profile
  rows .site.line $profile site
done
for sort in live peak total calls
do
  echo "by $sort:"
  allocs report freed --sort $sort | grep -E 'sorted|known|a\.c'
  rows .site.line freed site --sort $sort
done
status allocs report live --sort bytes 2>&1 | grep -v Try
