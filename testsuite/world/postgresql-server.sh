# SPDX-License-Identifier: MIT
# postgresql-server.sh: the memory contexts of backends, as allocs sees them,
# against the backends' own data.  Read by postgresql.sh.
#
# What MemoryContextStats calls `used' is not what was asked for: it has the
# header of the context, of each block and each chunk, and chunks are as large
# as the next power of two.  A server built with -DMEMORY_CONTEXT_CHECKING keeps
# in each chunk what was asked for.  So postgresql-contexts.py, in a debugger,
# reads all chunks of all contexts, and
#
#   * what it adds up to `total' and `used' must be what MemoryContextStats
#     prints, context by context: it reads all of them, and reads them right
#   * the bytes asked for, and the number of chunks, of all contexts of one path
#     must be the live bytes and objects that allocs reports for those pools
#
# There must be no difference.

# The server refuses to run as root; everything else is done as who we are.
as_user ()
{
  if test "$(id -u)" = 0
  then setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"
  else "$@"
  fi
}

own ()
{
  test "$(id -u)" != 0 || chown -R nobody "$@"
}

# Make a copy of a new database in the folder $1.
fresh_database ()
{
  if ! test -d "$work/database"
  then
    mkdir -p "$work/database.part" && own "$work/database.part" &&
      as_user env -i LC_ALL=C PATH="$PATH" \
        "$work/plain/installed/bin/initdb" -N -A trust -U world \
        -D "$work/database.part" >"$work/initdb.log" 2>&1 &&
      mv "$work/database.part" "$work/database" || return
  fi
  rm -rf "$1"
  cp -a "$work/database" "$1"
}

# Run the program $1 of PostgreSQL as the application $2, with the options $3...
client ()
{
  command=$work/plain/installed/bin/$1
  application=$2
  shift 2
  PGAPPNAME=$application "$command" -h "$sockets" -U world "$@" postgres
}

# Start the server of the variant $1 under the runtime; a socket has a path of
# at most 107 bytes, so it is not in $work.  Nothing is done now and then.
start_server ()
{
  sockets=$(mktemp -d) && own "$sockets" && fresh_database "$work/server" &&
    mkdir -p "$work/profiles" && rm -f "$work"/profiles/* &&
    own "$work/profiles" || return
  as_user env -i "$B/allocs" run -o "$work/profiles/%p" \
    "$work/$1/installed/bin/postgres" -D "$work/server" -h '' -k "$sockets" \
    -c autovacuum=off -c logging_collector=off >"$work/server.log" 2>&1 &
  server=$!
  until client psql start -Atc 'select 1' >/dev/null 2>&1
  do
    kill -0 $server || return
    sleep 0.3
  done
}

stop_server ()
{
  kill -INT "$(head -n 1 "$work/server/postmaster.pid")"
  wait $server
  rm -rf "$sockets"
}

# Print the process of the backend that serves the application $1; the number $2
# of several.
backend ()
{
  client psql probe -Atc "select pid from pg_stat_activity
    where application_name = '$1' order by pid offset $(($2 - 1)) limit 1"
}

# Read the contexts of the process $1 when it waits for its next command, into
# the table $2; what MemoryContextStats prints then is left in $2.statistics.
read_contexts ()
{
  before=$(wc -l <"$work/server.log")
  CONTEXTS_OUTPUT=$2 CONTEXTS_PROFILE=$work/profiles/$1 timeout 120 \
    gdb -nx -batch -p "$1" -x "$here/postgresql-contexts.py" >"$2.gdb" 2>&1
  tail -n "+$((before + 1))" "$work/server.log" |
    sed -n 's/^ *[^:]*: \([0-9]*\) total in \([0-9]*\) blocks.*; /\1 \2 /p' |
    sed 's/ used.*//' >"$2.statistics"
}

# Check the table $2 of $1: that what the debugger read is what the backend says
# itself, and what allocs reports.
check_contexts ()
{
  test -s "$2" || fail "$1: the debugger reads the contexts" "$2.gdb"
  awk -F '\t' '$1 == "stats" { print $3, $4, $5 }' "$2" >"$2.read"
  same "$1: the debugger's sums of each context are MemoryContextStats'" \
    "$2.statistics" "$2.read"
  sed -n 's/^context	//p' "$2" | LC_ALL=C sort >"$2.expected"
  "$B/allocs" report "$2.profile" --by pool --format=json --top 0 |
    jq -r '.rows[] | select (.live.objects > 0)
           | [(.parents + [.pool] | join ("/")), .live.bytes, .live.objects]
           | @tsv' | LC_ALL=C sort >"$2.report"
  same "$1: bytes and objects of each pool are what the debugger read" \
    "$2.expected" "$2.report"
  awk -F '\t' '{ bytes += $2; chunks += $3 }
               END { print "    " bytes " bytes in " chunks " chunks of " NR \
                       " contexts by path" }' "$2.expected"
}

# Four backends at work, each stopped once, wherever it was in its transaction.
check_four_backends ()
{
  client pgbench load -i -s 1 -q >"$work/pgbench.log" 2>&1
  client pgbench bench -c 4 -T 600 >>"$work/pgbench.log" 2>&1 &
  bench=$!
  sleep 2
  for number in 1 2 3 4
  do
    read_contexts "$(backend bench $number)" "$work/backend.$number"
    check_contexts "backend $number of pgbench" "$work/backend.$number"
  done
  kill $bench
  wait $bench
}

# A backend with a cursor on a sort, which is stopped when it has slept: its
# tuples are in a generation context.
check_cursor ()
{
  client psql cursor -At -c begin -c "declare c cursor for
      select i, repeat ('x', i % 50) from generate_series (1, 5000) i
      order by 2, 1" -c 'fetch 1 from c' -c 'select pg_sleep (3)' \
    -c 'select 1' >"$work/cursor.log" 2>&1 &
  cursor=$!
  until process=$(backend cursor 1) && test -n "$process"
  do
    kill -0 $cursor || break
    sleep 0.1
  done
  read_contexts "$process" "$work/cursor"
  check_contexts "backend with a cursor" "$work/cursor"
  wait $cursor
}

check_server ()
{
  if ! start_server "$1"
  then
    fail "$1: the server starts" "$work/server.log"
    return
  fi
  check_four_backends
  check_cursor
  stop_server
}
