# SPDX-License-Identifier: MIT
#
# A precompiled header that was made with the plugin is used with it: the unit is
# instrumented, inline functions of the header included.  One made without is used
# too, and rules by name work.
cat >w.conf <<'END'
[wrapper w]
over  = malloc
alloc = get(Z)p
END
cat >header.h <<'END'
#include <stdlib.h>
static inline void *get (size_t n) { return malloc (n); }
END
cat >unit.c <<'END'
#include "header.h"
int main (void) { void *p = get (8); free (p); return !p; }
END
options="-O1 $plugin -fplugin-arg-allocs-config=w.conf"
try ()
{
  "$@" header.h -o header.h.gch
  $CC $options -fplugin-arg-allocs-explain -Winvalid-pch -H unit.c -o unit 2>said
  grep '^!' said
  sed -n 's/.*note: \(site\|entry\): //p' said
  ./unit
  $allocs run -o profile ./unit 2>/dev/null
  $allocs report profile --by wrapper --format=json |
    jq -c '.rows[] | [.wrapper, .total.bytes]'
}
try $CC $options
try $CC -O1
