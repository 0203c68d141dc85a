# SPDX-License-Identifier: MIT
# redis-memory.sh: the bytes in live zmalloc blocks, as allocs sees them,
# against what the server says itself in INFO.  Read by redis.sh.
#
# INFO's used_memory is the sum of what zmalloc.c adds at each alloc and
# subtracts at each free.  Which sizes these are depends on the build:
#
#   header  with -DNO_MALLOC_USABLE_SIZE zmalloc puts a header of 8 bytes in
#           front of a block, asks malloc for size + 8 and counts size + 8: what
#           allocs counts, the size that malloc was asked for.  Both sums must
#           be the same.
#   others  it counts malloc_usable_size, what malloc has rounded the request
#           up to: up to 24 bytes more in the heap (the smallest chunk), and up
#           to a page and 16 bytes more for blocks of 128 KiB or more, which
#           have a mapping of their own.  The difference must lie between 0 and
#           that.

# Run the server of the variant $1 under the runtime and redis-benchmark, and
# leave what INFO says in VARIANT.benchmark.info, and the profile, as it was at
# the moment at which INFO read the sum, in VARIANT.benchmark.profile.
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

# Wait, in a debugger, until INFO has read the sum and goes on to look into it,
# and copy the profile while the server is stopped there.
stop_at_info ()
{
  pid=$(client info server | sed -n 's/^process_id:\([0-9]*\).*/\1/p')
  timeout 120 gdb -nx -batch -p "$pid" -ex 'set debug-file-directory' \
    -ex 'break getMemoryOverheadData' -ex 'echo Continuing\n' -ex continue \
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

# Print the live bytes of variant $1 at the sites that call zmalloc and its kin
# and do not stand in zmalloc.c themselves.
live_at_callers ()
{
  names=$(sed -n 's/^wrapper *redis.zmalloc *\([^ ]*\).*/\1/p' \
            "$here/$program.entries" | jq -R . | jq -c -s .)
  report "$1" benchmark site |
    jq --argjson names "$names" \
      '[.rows[] | select (.site | .callee as $callee
                          | ($names | index ($callee))
                            and (.file // "" | endswith ("zmalloc.c") | not))
        | .live.bytes] | add'
}

# Take the figures of variant $1: $used, $bytes and $objects.
take_figures ()
{
  take_memory "$1"
  used=$(used_memory "$1")
  set -- "$1" $(live_zmalloc "$1")
  bytes=${2:-0} objects=${3:-0}
  equal "$1: by site, callers of zmalloc have its bytes, zmalloc.c has none" \
    "$bytes" "$(live_at_callers "$1")"
}

# Check that the difference between $used and $bytes is rounding.
check_rounding ()
{
  most=$((24 * objects + (4096 + 16) * (bytes / 131072)))
  if test "${used:-0}" -gt 0 && test $((used - bytes)) -ge 0 &&
       test $((used - bytes)) -le $most
  then pass "$1: used_memory is what was requested, rounded up by malloc"
  else fail "$1: used_memory ${used:-?} is $bytes, rounded up by malloc"
  fi
  echo "    used_memory $used: $bytes requested for $objects objects"
}

check_memory ()
{
  variant header "-O2 -g -DNO_MALLOC_USABLE_SIZE $plugin" || return 0
  take_figures header
  equal "header: used_memory is what is live in zmalloc blocks" \
    "$used" "$bytes"
  echo "    used_memory $used: $bytes requested for $objects objects"
  for variant in o2 lto
  do
    take_figures $variant
    check_rounding $variant
  done
}
