# SPDX-License-Identifier: MIT
# A profile that is cut off or changed anywhere is refused or read, and nothing
# worse.
. "$here/helpers"
profile pools
for by in site chain
do
  damage "allocs report --by $by" pools.profile 512 150
done
damage 'allocs report --format=json' pools.profile 64 150
