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
    edit "$1/src/core/ngx_crc32.c" 's/== (uintptr_t) ngx_crc32_table_short/== 0/'
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
    ask socket http://a/small http://a/small http://a/missing http://a/list/ &&
    ask socket http://a/page.shtml &&
    ask socket http://a/large | cksum &&
    ask large.socket http://a/small http://a/small
  stop_server
)

# One more pool with an object in it, at the start.
added='{ ngx_pool_t *extra = ngx_create_pool(512, log);'
added="$added"' ngx_palloc(extra, 3); ngx_destroy_pool(extra); }'
add_call () { edit src/core/nginx.c "s/^    cycle = ngx_init_cycle(&init_cycle);/$added &/"; }

check_plain requests
check_variants requests
