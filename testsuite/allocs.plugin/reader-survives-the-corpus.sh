# SPDX-License-Identifier: MIT
#
# What fuzzing found, and the inputs that it works with, are read without a fault,
# and what is right in them is written so that it reads back.
sanitize='-g -fsanitize=address,undefined -fno-sanitize-recover=undefined'
echo 'int main (void) { return 0; }' >empty.c
$CC $sanitize empty.c -o empty 2>/dev/null && ./empty \
  || { echo 'UNSUPPORTED: no sanitizers here'; exit; }
mkdir corpus
tar -xJf "$src/testsuite/fuzz/corpus.tar.xz" -C corpus
sources=$(ls "$src"/config/*.c | grep -v '/memory\.c$')
$CC $sanitize -D_GNU_SOURCE -I"$src/include" -I"$src/config" $sources \
  "$build/config/builtin.c" "$src"/testsuite/fuzz/*.c -o replay
./replay corpus/* >said
[ "$(sed 's/ inputs//' said)" -gt 100 ] && echo 'the corpus'
./replay "$src"/testsuite/fuzz/found/* >said && echo 'what was found'
