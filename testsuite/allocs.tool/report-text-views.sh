# SPDX-License-Identifier: MIT
# What rows are called in the text of every view.
. "$here/helpers"
profile pools
for by in allocator instance entry wrapper chain type function process
do
  allocs report pools.profile --by $by | sed -n '4,/^$/p'
done
