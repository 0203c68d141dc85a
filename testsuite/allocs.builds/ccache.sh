# SPDX-License-Identifier: MIT
#
# ccache in its default mode: the same again is a hit; with another config, which
# the stamp shows, or another build of the plugin, it is none.  Without the stamp it
# would be a wrong one.
. "$here/helpers"
need ccache
make_project
export CCACHE_DIR="$PWD/cache"
unset CCACHE_DISABLE
compile ()
{
  ccache -z >/dev/null
  ccache $CC -O2 "$@" -MMD -c prog.c
  ccache --print-stats | awk -v what="$what" '
    $1 ~ /^(direct|preprocessed)_cache_hit$/ { hits += $2 }
    END { print what ": " (hits ? "hit" : "miss") }'
  wrappers prog.o
}
flags ()
{
  allocs flags --cc "$CC" --config my.conf
}
what='first time' compile $(flags)
what='again' compile $(flags)
config second
what='another config' compile $(flags)
config first
what='the first config' compile $(flags)
mkdir plugin
cp -p "$build/allocs.so" "$build/allocs-pass.so" plugin
mine="-fplugin=$PWD/plugin/allocs.so -fplugin-arg-allocs-config=$PWD/my.conf"
what='a plugin' compile $mine
what='the same plugin' compile $mine
touch plugin/allocs.so
what='a plugin built anew' compile $mine
[ "$build/allocs-pass.so" -nt "$build/allocs.so" ] || echo 'the loader is newer'
unstamped ()
{
  flags | sed 's/ -fplugin-arg-allocs-stamp=[^ ]*//'
}
what='without the stamp' compile $(unstamped)
config third
what='without the stamp, another config' compile $(unstamped)
