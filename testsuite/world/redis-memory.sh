# SPDX-License-Identifier: MIT
# redis-memory.sh: the bytes in live zmalloc blocks, as allocs sees them,
# against what the server says itself in INFO.  Read by redis.sh.
#
# INFO's used_memory is the sum of what zmalloc.c adds at each alloc and
# subtracts at each free.  Which sizes these are depends on the build:
#
#   -DNO_MALLOC_USABLE_SIZE  zmalloc puts a header of 8 bytes in front of a
#       block, asks malloc for size + 8 and counts size + 8: exactly what allocs
#       counts as requested.  Except for size 0: it asks for 8 + 8 bytes and
#       counts 8, since `MALLOC_MIN_SIZE' is in the request only.
#   otherwise                it counts malloc_usable_size of the block, which
#       rounds what was requested up to what malloc's chunks have: at most 24
#       bytes more in the heap, at most a page and a half for a block of its own
#       mapping.  allocs counts what was requested.

# Run the server of the variant $1 under the runtime and redis-benchmark, and
# leave what INFO says in VARIANT.benchmark.info, and the profile, as it was at
# the very moment at which INFO asked for the sum, in VARIANT.benchmark.profile.
take_memory ()
(
  run=$work/$1.benchmark
  rm -f "$run".*
  cd "$work/$1" &&
    start_server "" env -i "$B/allocs" run -o "$run.running" || exit
  "$work/plain/src/redis-benchmark" -s socket -q -n 20000 \
    -t set,get,lpush,hset,zadd,sadd >"$run.log"
  stop_at_info "$run" &
  debugger=$!
  until grep -q '^Continuing' "$run.gdb" || ! kill -0 $debugger
  do sleep 0.2
  done
  client info memory >"$run.info"
  wait $debugger
  stop_server
) >"$work/memory.log" 2>&1

# Wait, in a debugger, until the server asks for the sum in order to tell it,
# and copy the profile while it is stopped there.
stop_at_info ()
{
  pid=$(client info server | sed -n 's/^process_id:\([0-9]*\).*/\1/p')
  gdb -nx -batch -p "$pid" -ex 'set debug-file-directory' \
    -ex 'break zmalloc_used_memory if $_caller_is("genRedisInfoString")' \
    -ex 'printf "Continuing\n"' -ex continue \
    -ex "shell cp '$1.running' '$1.profile'" -ex detach >"$1.gdb" 2>&1
}

used_memory ()
{
  sed -n 's/^used_memory:\([0-9]*\).*/\1/p' "$work/$1.benchmark.info"
}

# Print the live bytes and objects of zmalloc, of variant $1.
live_zmalloc ()
{
  report "$1" benchmark wrapper |
    jq -r '.rows[] | select (.wrapper == "redis.zmalloc")
           | "\(.live.bytes) \(.live.objects)"'
}
