# SPDX-License-Identifier: MIT
# By chain: the sites, outermost first, a row for each chain.
. "$here/helpers"
profile pools
rows '[(.chain // [] | map (.line // .offset)), .live.bytes, .calls.alloc]' \
  pools.profile chain
