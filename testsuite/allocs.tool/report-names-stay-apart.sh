# SPDX-License-Identifier: MIT
# Names in the text are as short as the terminal wants, and never alike: folders
# that all paths share are left out, others where it is narrow, unless only they
# tell two rows apart; two calls on one line tell column and callee.
. "$here/helpers"
profile_of p <<'X'
module 1 path=/opt/one/plugin.so flags=header
module 2 path=/opt/two/plugin.so flags=header
instance 1 name=malloc kind=allocator
instance 2 name=pool kind=allocator module=1
instance 3 name=pool kind=allocator module=2
entry 1 function=malloc role=alloc instance=1
entry 2 function=get role=alloc instance=2 file=one/pool.c
entry 3 function=get role=alloc instance=3 file=two/pool.c
type 1 id=0x71 name="struct node" bytes=24
type 2 id=0x72 name="struct node" bytes=40
site 1 id=1 function=load file=project/readers/of/images/png/file.c line=7 column=3 callee=malloc type=1
site 2 id=2 function=load file=project/readers/of/images/gif/file.c line=7 column=3 callee=malloc type=2
site 3 id=3 function=load file=project/readers/of/sounds/file.c line=7 column=3 callee=malloc
site 4 id=4 function=main file=project/main.c line=9 column=3 callee=malloc
site 5 id=5 function=main file=project/main.c line=9 column=20 callee=malloc ordinal=1
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=2 entry=1
context 4 parent=1 site=3 entry=1
context 5 parent=1 site=4 entry=2
context 6 parent=1 site=5 entry=3
row 2 bytes=16 objects=1 allocs=1
row 3 bytes=15 objects=1 allocs=1
row 4 bytes=14 objects=1 allocs=1
row 5 bytes=13 objects=1 allocs=1
row 6 bytes=12 objects=1 allocs=1
X
for width in 120 80 60
do
  echo "$width columns:"
  COLUMNS=$width allocs report p | sed -n '/SITE/,/^$/p'
  COLUMNS=$width allocs report p --by function | sed -n '/FUNCTION/,/^$/p'
done
for by in chain instance entry type
do
  allocs report p --by $by | sed -n '/LIVE/,/^$/p'
done
