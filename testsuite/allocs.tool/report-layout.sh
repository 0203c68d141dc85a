# SPDX-License-Identifier: MIT
# Items may lie in many extents, those of several kinds in turn, and may be
# longer than we know them: the report is the same.
. "$here/helpers"
profile pools
allocs report pools.profile --by chain --format=json >wanted
for layout in 'items=1000' 'items=1' 'items=2 extra=4' 'items=3 extra=24'
do
  { echo "layout $layout"; cat "$here/pools.profile-text"; } | profile_of p
  allocs report p --by chain --format=json | cmp - wanted && echo "same: $layout"
done
