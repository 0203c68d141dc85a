# SPDX-License-Identifier: MIT
# The text has C++ functions as their source has them, without parameters unless
# only these tell two apart; the JSON has them both ways.
. "$here/helpers"
profile_of p <<'X'
instance 1 name=malloc kind=allocator
entry 1 function=_ZN5Arena5AllocEm role=alloc instance=1
site 1 id=1 function=_ZN5Arena5AllocEm file=a.cc line=1
site 2 id=2 function=_ZNK3geo4PoolIiE3getEl file=a.cc line=2
site 3 id=3 function=_ZNK3geo4PoolIiE3getEi file=a.cc line=3
site 4 id=4 function=_ZZ4mainENKUliE_clEi file=a.cc line=4
site 5 id=5 function=_Znot_a_name file=a.cc line=5
site 6 id=6 function=f file=a.cc line=6
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=2 entry=1
context 4 parent=1 site=3 entry=1
context 5 parent=1 site=4 entry=1
context 6 parent=1 site=5 entry=1
context 7 parent=1 site=6 entry=1
row 2 bytes=16 objects=1 allocs=1
row 3 bytes=15 objects=1 allocs=1
row 4 bytes=14 objects=1 allocs=1
row 5 bytes=13 objects=1 allocs=1
row 6 bytes=12 objects=1 allocs=1
row 7 bytes=11 objects=1 allocs=1
X
for by in site function entry
do
  COLUMNS=100 allocs report p --by $by | sed -n '/LIVE/,/^$/p'
done
rows '[.site.function, .site.demangled]' p site
rows '[.function, .demangled]' p function
