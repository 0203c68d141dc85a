# SPDX-License-Identifier: MIT
# A config of the user's is held against several modules: units that were built
# with another one, names that are in none of them, files that were built
# without the plugin or are damaged; the exit status is 1 for each.
. "$here/helpers"
elf program check
cp program copy
cat >mine.conf <<'X'
[wrapper x]
over  = malloc, arena
alloc = xmalloc(Z)p
alloc = xnode()p
alloc = xnever(Z)p
[wrapper y]
over  = x
alloc = ymalloc(Z)p
[allocator arena]
alloc = arena_take(CZ)p
X
status allocs config --check mine.conf ./program copy | sed '/^$/,$!d'
echo 'without a fault:'
printf '[wrapper x]\nover = malloc\nalloc = xmalloc(Z)p\n' >good.conf
hash=$(allocs config --format=json good.conf | jq -r .hash)
make-elf good <<X
config 1 hash=0x$hash text="$(allocs config --bare good.conf | sed 's/$/\\n/' | tr -d '\n')"
unit 1 file=a.c config=0x$hash producer=allocs
rule 1 role=alloc kind=wrapper allocator=x name=xmalloc signature=(Z)p place=good.conf:3
site 1 id=0x51 function=main file=a.c line=12 role=alloc key=1 rule=1
X
status allocs config --check good.conf good
status allocs config --check good
echo 'with one without the plugin:'
status allocs config --check good.conf good /bin/true
head -c 100 good >short.elf
COLUMNS=1000 allocs config --check good.conf short.elf | sed 's|: it .*|: it ...|'
echo 'what is no check:'
status allocs config ./good
printf '[wrapper x]\nalloc = xmalloc(Q)p\n' >wrong.conf
status allocs config --check wrong.conf good
