# SPDX-License-Identifier: MIT
#
# What configure scripts and meson try with a compiler comes out with the plugin as
# it does without: same status, same messages, same output.
with="$plugin -fplugin-arg-allocs-config=lua"
cat >empty.c <<'END'
int main (void) { return 0; }
END
cat >undeclared.c <<'END'
int main (void) { return no_such_function (3); }
END
cat >missing.c <<'END'
char no_such_function (void);
int main (void) { return no_such_function (); }
END
cat >conflict.c <<'END'
char malloc ();
int main (void) { return malloc () != 0; }
END
cat >macros.S <<'END'
#define NAME probe
	.globl NAME
NAME:	.long 1
	.section .note.GNU-stack,"",%progbits
END
cat >size.c <<'END'
int array[1 - 2 * !(sizeof (long) == 8)];
END
cat >inline.cc <<'END'
struct probe { ~probe () noexcept (false); };
auto f = [] { return new probe; };
END
cat >loop.cc <<'END'
#include <string>
#include <vector>
int
main ()
{
  std::vector<std::string> v;
  v.push_back ("a string that is allocated");
  return v.size () != 1;
}
END
cat >pair.c <<'END'
#include <stdlib.h>
int main (void) { void *p = malloc (8); free (p); return !p; }
END
: >nothing.c
echo '-O2 -Wall -Werror' >options
$CC -c pair.c -o pair.o
# Compare what COMMAND does without the plugin and with it.
same ()
{
  name=$1
  shift
  for how in without with; do
    test $how = with && set -- "$@" $with
    rm -rf folder
    mkdir folder
    status=0
    (cd folder && "$@" <../empty.c >../$how.out 2>&1) || status=$?
    sed "s,/tmp/cc[^.]*,OBJECT," -i $how.out
    echo "status $status" >>$how.out
    ls folder >>$how.out
    cat folder/*.i folder/*.s 2>/dev/null >>$how.out || :
  done
  cmp without.out with.out && echo "same: $name, $(grep '^status' with.out)"
}
same 'a program' $CC ../empty.c -o probe
same 'from standard input' $CC -x c - -o probe
same 'undeclared' $CC -Werror=implicit-function-declaration ../undeclared.c
same 'undefined' $CC ../missing.c -o probe
same 'conflict with a builtin' $CC -c ../conflict.c
same 'preprocessed' $CC -E -dM -x c /dev/null -o empty.i
same 'preprocessed as C++' $CXX -E -dM -x c++ /dev/null -o empty.i
same 'only looked at' $CC -fsyntax-only ../conflict.c
same 'assembler' $CC -c ../macros.S
same 'assembler to preprocess' $CC -E -x assembler-with-cpp ../macros.S -o macros.i
same 'a size' $CC -c ../size.c
same 'a wrong size' $CC -m32 -c ../size.c
same 'C++' $CXX -std=c++11 -Wall -Werror -c ../inline.cc
same 'no input' $CC
same 'where libraries are' $CC -print-search-dirs
same 'the target' $CC -dumpmachine
same 'an unknown option' $CC -Werror -fno-such-option -c ../empty.c
same 'nothing standard' $CC -ffreestanding -nostdlib -c ../empty.c
same 'an empty unit' $CC -c ../nothing.c
same 'no unit at all' $CC -S -x c /dev/null -o -
same 'an empty unit, pedantic' $CC -Wpedantic -Werror -c ../nothing.c
same 'an empty unit of assembler' $CC -c -x assembler-with-cpp /dev/null -o a.o
same 'a response file' $CC @../options ../pair.c
same 'only linked' $CC ../pair.o -o pair
same 'linked in part' $CC -r ../pair.o -o both.o
same 'all intermediate files' $CC -save-temps=obj -c ../nothing.c
same 'without the integrated preprocessor' $CC -no-integrated-cpp -c ../empty.c
same 'strict' $CC -std=c99 -O2 -Wall -Wextra -Wpedantic -Werror ../pair.c
same 'all warnings' $CC -O2 -Wall -Wextra -Wconversion -Wshadow -Wpadded \
  -Winline -Wunused-macros -Wsuggest-attribute=pure -Wsuggest-attribute=malloc \
  -Wstack-usage=1000 -Wmissing-declarations -Wnull-dereference -Walloc-zero \
  -Wduplicated-branches -Waggregate-return -fanalyzer ../pair.c -o pair
same 'all warnings, C++' $CXX -O2 -Wall -Wextra -Weffc++ -Wpadded -Wnoexcept \
  -Wsystem-headers -Wuseless-cast -Wold-style-cast ../loop.cc -o loop
same 'with link-time optimization' $CC -flto -O2 ../pair.c -o pair
same 'with coverage' $CC --coverage ../pair.c -o pair
same 'what optimization is on' $CC -Q --help=optimizers -O2
same 'a precompiled header of nothing' $CC -x c-header /dev/null -o nothing.gch
