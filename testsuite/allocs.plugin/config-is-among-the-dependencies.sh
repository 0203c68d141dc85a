# SPDX-License-Identifier: MIT
#
# What is compiled with a config depends on it and on what it includes, in each of
# the forms in which the compiler writes dependencies.
cat >main.conf <<'END'
include = part.conf
END
cat >part.conf <<'END'
[wrapper w]
over  = malloc
alloc = xmalloc(Z)p
END
echo 'int x;' >unit.c
try ()
{
  rm -f unit.d
  "$@" $plugin -fplugin-arg-allocs-config=main.conf -MF unit.d unit.c
  tr ' ' '\n' <unit.d | grep -c -x -e 'main.conf' -e 'part.conf'
}
try $CC -MD -c
try $CC -MMD -MP -c
try $CC -MM
try $CC -MM -MG
try $CC -E -MD -o unit.i
try $CC -MD -fsyntax-only
try $CXX -MMD -c -x c++
