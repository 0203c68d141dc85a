# SPDX-License-Identifier: MIT
# By type: that of the site that decides; null where nothing is known.
. "$here/helpers"
profile pools
rows '[.type, .live.bytes, .total.objects]' pools.profile type
