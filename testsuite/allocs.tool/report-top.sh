# SPDX-License-Identifier: MIT
# --top limits the rows of both formats, and the text says how many more there
# are; the totals stay those of all.
. "$here/helpers"
profile pools
allocs report pools.profile --top 2 | sed -n '4,8p'
allocs report pools.profile --top 0 | grep -c 'KiB\|  B '
rows '.site.line' pools.profile site --top 3
allocs report pools.profile --format=json --top 1 | jq .totals.live.bytes
seq 1 25 | awk '
  { print "site", $1, "id=" $1, "file=a.c line=" $1
    print "context", $1 + 1, "parent=1 site=" $1
    print "row", $1 + 1, "bytes=" $1, "objects=1" }' | profile_of many
allocs report many | grep -c ' a.c:'
allocs report many | grep more
rows .site.line many site | wc -l
