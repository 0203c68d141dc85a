# SPDX-License-Identifier: MIT
# mimalloc.sh: another malloc, preloaded under a program that knows nothing of
# it; malloc is another name of mi_malloc, without a body of its own; heaps that
# are destroyed with what is in them.

program=mimalloc
package=mimalloc
version=2.0.9+ds-2
library=libmimalloc.so
without_sites=perl_on_mimalloc
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
fetch $package $version

copy_source ()
{
  unpack $package "$1" && cp "$here/mimalloc-heaps.c" "$1/heaps.c"
}

# The library, from one file that includes all others, and our program.
build ()
{
  $CC $1 -shared -fPIC -fvisibility=hidden -ftls-model=initial-exec \
    -fno-builtin-malloc -DMI_MALLOC_OVERRIDE -DMI_SHARED_LIB \
    -DMI_SHARED_LIB_EXPORT -Iinclude src/static.c -o libmimalloc.so -lpthread &&
    $CC $1 -Iinclude heaps.c -o heaps -L. -lmimalloc -Wl,-rpath,"$PWD"
}

heaps () { "$@" "$PWD/heaps"; }

# Strings and a table of them, always in the same order.
perl_on_mimalloc ()
{
  in_environment LD_PRELOAD="$PWD/libmimalloc.so" PERL_HASH_SEED=0 \
    "$@" /usr/bin/perl -e 'my %h; $h{$_ % 99} .= $_ for 1 .. 1000;
                           print scalar (keys %h), " ", length ($h{7}), "\n"'
}

# One more heap with a block in it.
added='{ mi_heap_t *more = mi_heap_new (); mi_heap_malloc (more, 3);'
added="$added mi_heap_destroy (more); }"
add_call () { edit heaps.c "s/^  use_heap (heap, 10);/$added &/"; }

# Print what is live of the blocks that use_heap takes, bytes and objects.
live_in_heaps ()
{
  report "$1" heaps site |
    jq -c '[.rows[] | select (.site.function == "use_heap") | .live]
           | [(map (.bytes) | add), (map (.objects) | add)]'
}

check_plain heaps perl_on_mimalloc
check_variants heaps perl_on_mimalloc
if test "$ORACLE" = no
then
  for variant in traced o2 lto
  do
    # Of the second heap: two blocks of 100 bytes, and a string.
    equal "$variant, heaps: what was in the destroyed heap is gone" "[200,3]" \
      "$(live_in_heaps $variant)"
    check_malloc_of $variant perl_on_mimalloc libmimalloc.so
  done
fi

line=$(grep -n '^  use_heap (heap, 10);' "$work/plain/heaps.c" | cut -d : -f 1)
check_mutation heaps add_call <<END
site main heaps.c $line mi_heap_new 0 0 0 0 0 1
site main heaps.c $line mi_heap_malloc 1
site main heaps.c $line mi_heap_destroy 0 0 0 0 0 1
$(site_in mi_heap_new_in_arena mi_heap_malloc heaps) 1
$(site_in mi_heap_free mi_free heaps) 0 0 1
entry mi_heap_new 0 0 0 0 0 1
entry mi_heap_malloc 2
entry mi_heap_destroy 0 0 0 0 0 1
entry mi_free 0 0 1
END
finish
