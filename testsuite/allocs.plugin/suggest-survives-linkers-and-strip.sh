# SPDX-License-Identifier: MIT
# The notes are there whatever linker, with link-time optimization and without
# unused sections; they are not loaded; stripping leaves them.
cat >program.c <<'C'
#include <stdlib.h>
void *
my_alloc (size_t size)
{
  return malloc (size);
}
int
main (void)
{
  return my_alloc (1) == 0;
}
C
for linker in bfd gold lld
do
  for flags in "-O2" "-O2 -flto" "-ffunction-sections -Wl,--gc-sections"
  do
    # lld has no link-time optimization of GCC's.
    test "$linker $flags" != "lld -O2 -flto" || continue
    $CC $plugin $flags -fuse-ld=$linker program.c -o program
    strip program
    echo "$linker $flags: $($allocs suggest program | grep -c '^alloc *= my_alloc(Z)p')"
  done
done
readelf -lW program | sed -n '/Segment Sections/,$p' | grep -c candidates || :
$CC $plugin -c program.c
$CC program.o -o program
objcopy --remove-section=allocs_candidates_v1 program
$allocs suggest program
$CC -xc - -o plain <<'C'
int main (void) { return 0; }
C
$allocs suggest plain missing || echo "status $?"
