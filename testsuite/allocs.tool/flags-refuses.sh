# SPDX-License-Identifier: MIT
# `allocs flags' prints nothing but what is wrong if it cannot give flags that
# work.
. "$here/helpers"
cp "$(readlink "$bin/allocs")" tool
flags ()
{
  status ./tool flags "$@" 2>&1 | sed "s|$PWD|HERE|g; s/error: .*/error: .../" \
    | grep -v '^sh:'
}
printf '#!/bin/sh\necho "%s/plugins"\n' "$PWD" >cc
chmod +x cc
flags --cc ./cc
mkdir plugins
: >plugins/allocs.so
flags --cc ./cc | sed 's/stamp=.*/stamp=HASH/'
flags --cc ./nosuchcompiler
: >allocs.so
flags --config missing.conf
printf '[wrapper x]\nalloc = x(Q)p\n' >wrong.conf
flags --config wrong.conf
mkdir 'a b'
echo '[wrapper x]' >'a b/c.conf'
flags --config 'a b/c.conf'
flags my.conf
: >liballocs-rt.so
flags --ldflags
: >liballocs-rt.a
flags --ldflags --static
