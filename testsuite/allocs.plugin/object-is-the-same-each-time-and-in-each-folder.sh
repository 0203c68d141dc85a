# SPDX-License-Identifier: MIT
#
# The same source gives the same object: compiled again, compiled in another folder
# that is mapped away, compiled from a copy of the config elsewhere.
build ()
{
  mkdir -p "$1" "$2"
  cat >"$2/w.conf" <<'END'
[wrapper w]
over  = malloc
alloc = get(Z)p
END
  cat >"$1/unit.c" <<'END'
#include <stdlib.h>
struct node { int number; };
void *get (size_t n) { return malloc (n); }
struct node *make (void) { return get (sizeof (struct node)); }
END
  (cd "$1" && $CC -O2 -g -gno-record-gcc-switches -ffile-prefix-map="$PWD=." \
     $plugin -fplugin-arg-allocs-config="$2/w.conf" -c unit.c)
}
build "$PWD/one" "$PWD/one"
build "$PWD/two/deeper" "$PWD/two/deeper"
build "$PWD/three" "$PWD/three"
mv three/unit.o first.o
build "$PWD/three" "$PWD/three"
cmp three/unit.o first.o && echo 'same again'
cmp one/unit.o three/unit.o && echo 'same in another folder'
cmp one/unit.o two/deeper/unit.o && echo 'same in a deeper folder'
