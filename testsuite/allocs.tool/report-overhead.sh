# SPDX-License-Identifier: MIT
# What is left of the blocks that an arena fills, whether it got them itself or
# was given them, is its overhead in every view; allocated they were by others.
. "$here/helpers"
profile pools
for by in allocator instance entry wrapper site chain type function
do
  allocs report pools.profile --by $by --format=json \
    | jq -c '.by, (.rows[] | select (.overhead)
                   | del (.calls, .released_with_parent))'
done
echo 'at malloc sites of the arena and of its buffer:'
rows 'select (.site.line == 40 or .site.line == 30)
      | [.site.line, .live.bytes, .total, .calls.alloc]' pools.profile site
echo 'no overhead row by process:'
rows '[.process, .overhead, .live]' pools.profile process
