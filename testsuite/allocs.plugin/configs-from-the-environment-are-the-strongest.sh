# SPDX-License-Identifier: MIT
#
# ALLOCS_CONFIG names configs over those of the command line, with colons between;
# the last is the strongest.
for name in one two three; do
  printf '[wrapper %s]\nover = malloc\nalloc = get(Z)p\n' $name >$name.conf
done
cat >unit.c <<'END'
extern void *get (unsigned long);
void *call (void) { return get (1); }
END
compile ()
{
  "$@" $CC $plugin -fplugin-arg-allocs-config=one.conf -c unit.c \
    -fplugin-arg-allocs-explain 2>&1 | sed -n 's/.*note: site: //p'
}
export LC_ALL=C
compile env
compile env ALLOCS_CONFIG=
compile env ALLOCS_CONFIG=two.conf
compile env ALLOCS_CONFIG=two.conf:./three.conf
compile env ALLOCS_CONFIG=two.conf:lua
ALLOCS_CONFIG=none.conf $CC $plugin -c unit.c 2>&1 | sed -n "s|$PWD|CWD|; s/^cc1: error: cannot/cannot/p"
