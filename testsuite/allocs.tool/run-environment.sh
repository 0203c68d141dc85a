# SPDX-License-Identifier: MIT
# What the program is given: the runtime in front of what is preloaded already,
# but behind the runtime of a sanitizer; output, options and process id.
. "$here/helpers"
export ALLOCS_RUNTIME="$bin/fake-runtime.so" FAKE_PRINT=1
print ()
{
  allocs run "$@" true 2>/dev/null | sed "s|$bin|BIN|g; s|$PWD|HERE|g"
}
print
print -o named
ALLOCS_OPTIONS=quiet print --children -o 'x.%p'
status allocs run --children -o x true
status allocs run --children true 2>&1 | grep options
mkdir 'a%b'
(cd 'a%b' && print | sed 's|/.*/a%%b/|HERE/a%%b/|')
printf 'void g (void) {}\n' >g.c
gcc -shared -fPIC g.c -o libasan.so.8 -Wl,-soname,libasan.so.8
gcc -shared -fPIC g.c -o libother.so
LD_PRELOAD=$PWD/libother.so:$PWD/libasan.so.8 print | head -1
printf 'void g (void); int main (void) { g (); return 0; }\n' >m.c
gcc m.c -o uses-asan ./libasan.so.8
LD_LIBRARY_PATH=. allocs run ./uses-asan 2>/dev/null | head -1 | sed "s|$bin|BIN|g"
