# SPDX-License-Identifier: MIT
# By pool: the objects of a class of pools, whole, and how many of these there
# were; no other view counts them twice.  Classes of one name below one name are
# one, those without a name one for each place that creates them.
. "$here/helpers"
profile_of p <<'X'
process peak_bytes=8192
instance 1 name=malloc kind=allocator
instance 2 name=arena kind=allocator
entry 1 function=malloc role=alloc instance=1
entry 2 function=arena_create role=create instance=2
entry 3 function=arena_alloc role=alloc instance=2
site 1 id=1 function=main file=main.c line=1
site 2 id=2 function=main file=main.c line=2
site 3 id=3 function=serve file=src/serve.c line=3
site 4 id=4 function=serve file=src/serve.c line=4
context 2 parent=1 site=1 entry=1
context 3 parent=1 site=2 entry=2
context 4 parent=1 site=3 entry=2
context 5 parent=1 site=4 entry=3 level=1
context 6 flags=of-pools
context 7 flags=of-pools
context 8 flags=of-pools
context 9 flags=of-pools
context 10 flags=of-pools
pool 1 name=top instance=2 context=3 row=6 created=1 live=1
pool 2 instance=2 parent=1 context=4 row=7 created=100 destroyed=98 resets=3 live=2
pool 3 name=cache instance=2 parent=1 context=3 row=8 created=1 live=1
pool 4 name=cache instance=2 parent=1 context=4 row=9 created=2 destroyed=2
pool 5 instance=2 row=10
row 2 bytes=8192 objects=1 inner_bytes=700 allocs=1
row 3 allocs=2
row 4 allocs=102 failures=1
row 5 bytes=5000 objects=50 released_bytes=4300 released_objects=43 allocs=50
row 6 bytes=100 objects=1
row 7 bytes=4000 objects=40 released_bytes=3700 released_objects=37
row 8 bytes=300 objects=3
thread_row context=9 bytes=600 objects=6 freed_bytes=600 freed_objects=6
X
rows '[.allocator, .pool, .parents, .created_at.line, .level]' p pool
rows '[.live, .total.objects, .released_with_parent.objects, .pools]' p pool
allocs report p --format=json --by pool | jq -c .totals.live
allocs report p --by pool | sed '/^[0-9a-z]* modules/,$d'
echo "by site:"
rows '[.site.line, .live.bytes, .calls.alloc, .calls.other]' p site
allocs report p --format=json | jq -c .totals.live
