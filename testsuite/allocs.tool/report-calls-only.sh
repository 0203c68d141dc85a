# SPDX-License-Identifier: MIT
# Rows that have nothing but calls are not in the text of views by place, but are
# counted there, and shown by --calls; in views by allocator, wrapper and entry,
# and in the JSON, they are.
. "$here/helpers"
profile pools
none=' 0 B       0      0 B      0 B'
for by in site chain type function allocator instance entry wrapper process
do
  echo "$by:" \
    "$(allocs report pools.profile --by $by | grep -c "$none")" \
    "$(allocs report pools.profile --by $by --calls --top 0 | grep -c "$none")" \
    "$(rows 'select (.total.objects == 0 and .peak.objects == 0)' \
         pools.profile $by | wc -l)" \
    "$(allocs report pools.profile --by $by | grep 'only have calls')"
done
allocs report pools.profile --calls --top 8 | sed -n '/LIVE/,/^$/p'
