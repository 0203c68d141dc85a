# SPDX-License-Identifier: MIT
#
# A makefile as people write it: with -MMD -MP a changed config makes make compile
# again, and the stamp is that of the moment, since make asks for it.  With a config
# that is wrong or gone, nothing is built.
. "$here/helpers"
make_project
cat >Makefile <<'END'
CFLAGS = -O2
allocs := $(or $(shell allocs flags --cc '$(CC)' --config my.conf), \
  $(error no flags))
prog: prog.o
prog.o: prog.c
	$(CC) $(CFLAGS) $(allocs) -MMD -MP -c $< -o $@
-include prog.d
END
quiet make CC="$CC"
wrappers prog
make -q CC="$CC" && echo 'nothing to do'
tick
config second
quiet make CC="$CC"
wrappers prog
echo 'a config that is gone:'
rm part.conf
make CC="$CC" 2>&1 | sed "s,$PWD,HERE,g"
