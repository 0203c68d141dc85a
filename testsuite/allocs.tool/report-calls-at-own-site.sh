# SPDX-License-Identifier: MIT
# Calls are counted at the site that makes them, frees and failures too, and
# each at one site only.
. "$here/helpers"
profile pools
rows '[.site.line, .site.offset, .calls]' pools.profile site
echo 'by entry:'
rows '[.entry, .section, .module, .calls]' pools.profile entry
