# SPDX-License-Identifier: MIT
#
# Debug information changes neither the code that is inserted nor the descriptors.
cat >w.conf <<'END'
[wrapper w]
over  = malloc
alloc = get(Z)p
alloc = print(s.)p
END
cat >unit.c <<'END'
#include <stdarg.h>
#include <stdlib.h>
void *get (size_t n) { void *p = malloc (n); return p ? p : malloc (1); }
void *print (const char *s, ...)
{
  va_list list;
  va_start (list, s);
  int n = va_arg (list, int);
  va_end (list);
  return get (n);
}
void *many (int n)
{
  void *p = 0;
  for (int i = 0; i < n; i++)
    free (p), p = print ("x", i);
  return p;
}
END
for level in -O0 -O1 -O2 -O3 -Os -Og; do
  for debug in -g0 -g -g3; do
    $CC $level $debug $plugin -fplugin-arg-allocs-config=w.conf -c unit.c
    objcopy -O binary -j .text -j '.text*' -j allocs_sites_v1 unit.o "code$debug"
  done
  cmp code-g0 code-g && cmp code-g0 code-g3 && echo "same at $level"
done
