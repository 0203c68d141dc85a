# SPDX-License-Identifier: MIT
# redis.sh: a family of wrappers that count bytes themselves, threads, code of
# other people (deps/) that is built without the plugin.

program=redis
package=redis
version=5:7.0.15-1~deb12u7
foreign=/deps/
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
. "$here/redis-server.sh"
. "$here/redis-memory.sh"
fetch $package $version

# Two things make the calls of two runs differ, and are taken out of the source:
# the random seed of the hash functions, by which dictionaries are filled, and
# rehashed, differently; and an iterator that is allocated once a second.
copy_source ()
{
  unpack $package "$1" &&
    edit "$1/src/server.c" \
      's/getRandomBytes(hashseed,.*;/memset(hashseed,0,16);/' &&
    edit "$1/src/server.c" 's/migrateCloseTimedoutSockets();/;/'
}

# The client and the benchmark are wanted once.
build ()
{
  case $PWD in
    */plain) set -- "$1" redis-server redis-cli redis-benchmark ;;
    *) set -- "$1" redis-server ;;
  esac
  flags=$1
  shift
  make -C src -j2 CC="$CC" MALLOC=libc OPTIMIZATION=-O2 \
    REDIS_CFLAGS="$flags" REDIS_LDFLAGS="$flags" "$@"
}

# Some of everything.  What the server does now and then, or when something was
# slow, is turned off: a run in a debugger takes longer.
commands ()
{
  start_server "--hz 1 --slowlog-log-slower-than -1 --activerehashing no \
    --enable-debug-command local" "$@" && client <<END
debug replybuffer resizing 0
set a 1
append a 2345678901234567890123456789012345678901234567890123456789
lpush l a b c
hset h a 1 b 2
zadd z 1 a 2 b
sadd s a b c
get a
lrange l 0 -1
rename l m
del a h
eval "return redis.call('get', 'z2')" 0
END
  stop_server
}

# One more allocation and free at the start.
added='zfree(zmalloc(3));'
add_call () { edit src/server.c "s/^    umask(server.umask = .*/& $added/"; }

check_plain commands
check_variants commands

line=$(grep -n '^    umask(server.umask = ' "$work/plain/src/server.c" |
         cut -d : -f 1)
check_mutation commands add_call <<END
site main server.c $line zmalloc 1 0 0 0 0
site main server.c $line zfree 0 0 1 0 0
$(site_in ztrymalloc_usable_internal malloc commands) 1 0 0 0 0
$(site_in zfree free commands) 0 0 1 0 0
entry zmalloc 1 0 0 0 0
entry zfree 0 0 1 0 0
END

test "$ORACLE" = yes || check_memory
finish
