# SPDX-License-Identifier: MIT
# nginx.sh: a pool for each connection and each request, whose objects end all
# at once; a free that may decline; callbacks that only zlib calls; slabs in
# shared memory.

program=nginx
package=nginx
version=1.22.1-9+deb12u9
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
. "$here/nginx-server.sh"
fetch $package $version

# Whether this table gets memory depends on where the linker put another one.
copy_source ()
{
  unpack $package "$1" &&
    edit "$1/src/core/ngx_crc32.c" \
      's/== (uintptr_t) ngx_crc32_table_short/== 0/'
}

# Its makefile wants no flags of ours before configure has made it.
build ()
{
  ./configure --with-cc="$CC" --without-http_rewrite_module --prefix=. &&
    make -j2 CFLAGS="-pipe $1 -W -Wall" LINK="$CC $1"
}

# Small and large answers, several through one connection, a missing page, a
# list of files, a page that includes another.
requests ()
(
  start_server "$@" &&
    ask socket small small missing list/ && ask socket page.shtml &&
    ask socket large | cksum && ask large.socket small small
  stop_server
)

# One more pool with an object in it, at the start.
added='{ ngx_pool_t *extra = ngx_create_pool(512, log);'
added="$added"' ngx_palloc(extra, 3); ngx_destroy_pool(extra); }'
add_call ()
{
  edit src/core/nginx.c "s/^    cycle = ngx_init_cycle(&init_cycle);/$added &/"
}

# Print of each class of pools where they are created, and how many are live and
# were created and destroyed, in the variant $1 while a connection is open.
pools_of_idle_server ()
(
  cd "$work/$1" &&
    start_server env -i "$B/allocs" run -o "$work/$1.held.profile" &&
    hold small cp "$work/$1.held.profile" "$work/$1.idle.profile" &&
    stop_server >&2 || exit
  report "$1" idle pool |
    jq -r '.rows[] | select (.allocator == "nginx.pool")
      | "\(.created_at.function) \(.pools.live) \(.pools.created) \(
           .pools.destroyed)"' | sort
)

# Check that the pools of requests are gone, those of a cycle and of an open
# connection are there, and that nothing is left when the server has ended.
check_pools ()
{
  cat >"$work/$1.pools.expected" <<END
main 0 1 1
ngx_event_accept 1 1 0
ngx_http_alloc_request 0 1 1
ngx_init_cycle 0 1 1
ngx_init_cycle 1 1 0
END
  pools_of_idle_server "$1" >"$work/$1.pools" 2>"$work/$1.pools.log"
  same "$1: the pools of an idle server" "$work/$1.pools.expected" \
    "$work/$1.pools"
  check_nothing_live "$1" requests allocator nginx.pool
  check_nothing_live "$1" requests allocator nginx.array
}

check_plain requests
check_variants requests
if test "$ORACLE" = no
then
  for variant in traced o2 lto
  do check_pools $variant
  done
fi

line=$(grep -n '^    cycle = ngx_init_cycle(&init_cycle);' \
         "$work/plain/src/core/nginx.c" | cut -d : -f 1)
check_mutation requests add_call <<END
site main nginx.c $line ngx_create_pool 0 0 0 0 0 1
site main nginx.c $line ngx_palloc 1
site main nginx.c $line ngx_destroy_pool 0 0 0 0 0 1
$(site_in ngx_create_pool ngx_memalign requests) 1
$(site_in ngx_memalign posix_memalign requests) 1
$(site_in ngx_destroy_pool free requests | tail -n 1) 0 0 1
entry ngx_create_pool 0 0 0 0 0 1
entry ngx_memalign 1
entry ngx_palloc 1
entry ngx_destroy_pool 0 0 0 0 0 1
END
finish
