# SPDX-License-Identifier: MIT
# Options that make no sense are refused, and what would make sense is said.
. "$here/helpers"
status allocs report --by sites
status allocs report --level -1
status allocs report --level x
status allocs report --top 1.5
status allocs report --format yaml
status allocs report --nonsense
status allocs report --help | head -3
