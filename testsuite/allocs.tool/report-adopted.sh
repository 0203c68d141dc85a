# SPDX-License-Identifier: MIT
# An object that was adopted is shown where the adopting entry is called,
# whoever got its memory; the twin, which was not, where that was.
. "$here/helpers"
profile_of p <<'X'
instance 1 name=malloc kind=allocator
instance 2 name=strbuf kind=wrapper
entry 1 function=realloc role=resize instance=1
entry 2 function=strbuf_detach role=adopt instance=2
entry 3 function=strbuf_grow role=resize instance=2
site 1 id=1 function=main file=main.c line=1 role=adopt
site 2 id=2 function=strbuf_grow file=strbuf.c line=2 role=resize
site 3 id=3 function=main file=main.c line=3 role=resize
context 2 parent=1 site=1 entry=2
context 3 parent=2 site=2 entry=1
context 4 parent=1 site=3 entry=3
context 5 parent=4 site=2 entry=1
row 2 allocs=4
row 3 bytes=400 objects=4
row 4 resizes=5
row 5 bytes=100 objects=1 allocs=5
X
rows '[.site.line, .live.bytes, .calls.other]' p site
rows '[.wrapper, .live.bytes, .calls.other]' p wrapper
