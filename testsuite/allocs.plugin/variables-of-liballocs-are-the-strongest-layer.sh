# SPDX-License-Identifier: MIT
#
# liballocs' variables are a layer over all configs, the stamp of `allocs flags'
# among what they change; what is wrong with them stops the compilation at its
# place in the variable.
printf '[wrapper one]\nover = malloc\nalloc = get(Z)p\n' >one.conf
cat >unit.c <<'END'
extern void *get (unsigned long), *pool_take (void *, unsigned long);
void *call (void *pool) { return get ((unsigned long) pool_take (pool, 1)); }
END
compile ()
{
  $CC $plugin -fplugin-arg-allocs-config=one.conf -c unit.c "$@" \
    -fplugin-arg-allocs-explain 2>&1 | sed -n 's/.*note: site: //p; /failed to init/d; / error: /p'
}
export LC_ALL=C
compile
LIBALLOCS_ALLOC_FNS='get(Z)p' LIBALLOCS_SUBALLOC_FNS='pool_take(pZ)p' compile
echo 'with ALLOCS_CONFIG:'
printf '[wrapper two]\nover = malloc\nalloc = get(z)p\n' >two.conf
ALLOCS_CONFIG=two.conf LIBALLOCS_SUBALLOC_FNS='get(Z)p' compile
echo 'with mistakes:'
LIBALLOCS_ALLOC_FNS='get(Q)p' compile
LIBALLOCS_ALLOC_FNS='   get(zZ)p' compile
echo 'with the stamp of other variables, and of the same:'
stamp ()
{
  $allocs flags --config one.conf --cc "$CC" | sed 's/.* //'
}
LIBALLOCS_ALLOC_FNS='got(Z)p' compile $(stamp) | sed "s/'[0-9a-f]*'/HASH/g"
LIBALLOCS_ALLOC_FNS='get(Z)p' compile \
  $(LIBALLOCS_ALLOC_FNS='  get(Z)p' stamp)
