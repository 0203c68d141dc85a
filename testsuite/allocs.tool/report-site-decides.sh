# SPDX-License-Identifier: MIT
# Bytes are charged to the innermost site that neither forwards its size nor
# works for its caller; if there is none, to the outermost.
. "$here/helpers"
profile_of p <<'X'
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
site 1 id=1 function=own file=a.c line=1
site 2 id=2 function=forwards file=a.c line=2 flags=forwarded
site 3 id=3 function=works file=a.c line=3 flags=through
site 4 id=4 function=inline file=/usr/include/s.h line=4 flags=system
site 5 id=5 function=inner file=a.c line=5
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
X
rows '[.site.line, .live.bytes]' p site
echo 'by function:'
rows '[.function, .file, .live.bytes]' p function
