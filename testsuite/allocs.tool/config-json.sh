# SPDX-License-Identifier: MIT
# The merged rules as JSON: all that the text says, and where.
. "$here/helpers"
cat >weak.conf <<'X'
ignore = valloc
[wrapper x]
alloc = xmalloc(z)p
X
cat >my.conf <<'X'
[wrapper x]
over   = malloc
strict = yes
alloc  = xmalloc(Z)p
alloc  = xlib.c:helper(Z)p
alloc  = field hooks.get(Z)p
free   = x_free(P) finalises
free   = free(P)
through = list_*
[allocator A]
within = malloc
instrument = callers
alloc = A::take(unsigned)(CZ)p
X
allocs config --format=json weak.conf my.conf >json
jq -c 'del (.hash, .sections)' json
jq -c '.sections[] | select (.place.file != "<built-in>") | del (.rules)' json
jq -c '.sections[] | .rules[] | select (.place.file != "<built-in>")' json
status allocs config --format=xml 2>&1 | head -1
