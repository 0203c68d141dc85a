# SPDX-License-Identifier: MIT
# In every view the rows sum up to the totals, and the live bytes are those of
# level 0.
. "$here/helpers"
profile pools
base=$(allocs report pools.profile --level 0 --format=json \
       | jq .totals.live.bytes)
echo "level 0: $base"
for by in allocator instance entry wrapper site chain type function process
do
  allocs report pools.profile --by $by --format=json | jq -c --arg base "$base" '
    def sum(f): [.rows[] | f] | add;
    [.by, .totals.live.bytes == ($base | tonumber),
     sum (.live.bytes) == .totals.live.bytes,
     sum (.live.objects) == .totals.live.objects,
     sum (.peak.bytes) == .totals.peak.bytes,
     sum (.total.bytes) == .totals.total.bytes,
     sum (.calls.alloc) == .totals.calls.alloc]'
done
