# SPDX-License-Identifier: MIT
# Bytes are charged to the innermost site that neither forwards its size nor
# works for its caller, as a call of a `through' function in a wrapper does; if
# there is none, to the outermost that gets memory.
. "$here/helpers"
profile_of p <<'X'
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
site 1 id=1 function=own file=a.c line=1
site 2 id=2 function=forwards file=a.c line=2 flags=forwarded
site 3 id=3 function=works file=a.c line=3 flags=through
site 4 id=4 function=inline file=/usr/include/s.h line=4 flags=system
site 5 id=5 function=inner file=a.c line=5
site 6 id=6 function=calls_through file=a.c line=6 role=through
site 7 id=7 function=calls_through file=a.c line=7 role=through flags=through
site 8 id=8 function=own file=a.c line=8 role=free
instance 2 name=wrapper kind=wrapper
entry 2 function=wrap role=alloc instance=2
entry 3 function=append role=through instance=2
entry 4 function=unwrap role=free instance=2
# own -> forwards, works, inline: own
context 2 parent=1 site=1
context 3 parent=2 site=2
context 4 parent=3 site=3
context 5 parent=4 site=4 entry=1
row 5 bytes=10 objects=1
# own -> inner: inner
context 6 parent=2 site=5 entry=1
row 6 bytes=200 objects=1
# forwards -> works: forwards
context 7 parent=1 site=2
context 8 parent=7 site=3 entry=1
row 8 bytes=3000 objects=1
# works -> own: own
context 9 parent=1 site=3
context 10 parent=9 site=1 entry=1
row 10 bytes=50 objects=1
# own -> through: own, since it is no wrapper's
context 11 parent=1 site=6
context 12 parent=11 site=3 entry=1
row 12 bytes=400000 objects=1
# own -> wrapper -> through -> works: own
context 13 parent=1 site=1 entry=2
context 14 parent=13 site=6 entry=3
context 15 parent=14 site=3 entry=1
row 15 bytes=5000000 objects=1
# through, for others -> forwards -> works: forwards, the first that gets memory
context 16 parent=1 site=7
context 17 parent=16 site=2
context 18 parent=17 site=3 entry=1
row 18 bytes=60000000 objects=1
# in a wrapper's free -> through -> works: the call in the free
context 19 parent=1 site=8 entry=4
context 20 parent=19 site=6 entry=3
context 21 parent=20 site=3 entry=1
row 21 bytes=700000000 objects=1
X
rows '[.site.line, .live.bytes]' p site
echo 'by function:'
rows '[.function, .file, .live.bytes]' p function
