# SPDX-License-Identifier: MIT
# Objects with a label are of that type, whatever their site says; labels that
# read the same are one.  Their calls stay with the site.
. "$here/helpers"
profile_of p <<'X'
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
type 1 id=0x100 name=PyObject bytes=16
site 1 id=1 function=main file=a.c line=1 type=1
site 2 id=2 function=main file=a.c line=2
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=1 entry=1 label=int
context 4 parent=1 site=1 entry=1 label=str
context 5 parent=1 site=2 entry=1 label=int
context 6 parent=1 site=2 entry=1
row 2 bytes=16 objects=1 allocs=31
row 3 bytes=320 objects=10
row 4 bytes=640 objects=20
row 5 bytes=32 objects=1
row 6 bytes=8 objects=1 allocs=2
X
rows '[.type, .live.bytes, .live.objects, .calls.alloc]' p type
rows '[.site.line, .live.bytes]' p site
allocs report p --by type | sed -n 2,/^$/p
allocs report p --by type | sed -n '4,/^$/p'
