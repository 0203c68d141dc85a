# SPDX-License-Identifier: MIT
#
# A ninja file that asks for the flags when it compiles: the config is among the
# dependencies that the compiler tells.  With a wrong config nothing is compiled.
. "$here/helpers"
need ninja
make_project
cat >build.ninja <<END
rule cc
  command = flags=\$\$(allocs flags --cc '$CC' --config my.conf) && $CC -O2 \$\$flags -MMD -MF \$out.d -c \$in -o \$out
  depfile = \$out.d
  deps = gcc
rule link
  command = $CC \$in -o \$out
build prog.o: cc prog.c
build prog: link prog.o
END
quiet ninja
wrappers prog
ninja | tail -n 1
tick
config second
quiet ninja
wrappers prog
config wrong-
echo 'alloc = get(Q)p' >>part.conf
ninja | grep -E -o 'FAILED: prog.o|error: unknown letter .Q.'
