# SPDX-License-Identifier: MIT
# `allocs flags' prints one line: the plugin, the configs by absolute paths, the
# hash of what they say.
. "$here/helpers"
cp "$(readlink "$bin/allocs")" tool
: >allocs.so
cat >my.conf <<'X'
[wrapper xmalloc]
over  = malloc
alloc = xmalloc(Z)p
X
flags ()
{
  ./tool flags "$@" | sed "s|$PWD|HERE|g; s/stamp=[0-9a-f]\{16\}/stamp=HASH/"
}
flags
flags --config my.conf --static
mkdir -p share sub
cp my.conf share/ready.conf
flags --config ready
(cd sub && ../tool flags --config ../my.conf | sed "s|${PWD%/sub}|HERE|g; s/stamp=.*/stamp=HASH/")
first=$(./tool flags --config my.conf)
echo 'free = xfree(P)' >>my.conf
[ "$first" != "$(./tool flags --config my.conf)" ] && echo 'another hash'
sed -i 's/^alloc/; a comment\nalloc/' my.conf
second=$(./tool flags --config my.conf)
sed -i '/a comment/d' my.conf
[ "$second" = "$(./tool flags --config my.conf)" ] && echo 'the same hash'
