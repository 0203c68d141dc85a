# SPDX-License-Identifier: MIT
# redis-server.sh: a Redis server in the current folder, reached through a
# socket there.  Read by redis.sh; $work/plain has the client.

client ()
{
  "$work/plain/src/redis-cli" -s socket "$@"
}

# Start the server with the options in $1, behind the command $2..., and wait
# until it listens.  False if it does not.  In a subshell: its end is that of
# the server.
start_server ()
{
  options=$1
  shift
  rm -f socket
  "$@" "$PWD/src/redis-server" --port 0 --unixsocket socket --save '' $options \
    >server.log 2>&1 &
  server=$!
  trap 'kill $server 2>/dev/null' EXIT INT TERM
  tries=0
  until test "$(client ping 2>/dev/null)" = PONG
  do
    tries=$((tries + 1))
    if test $tries -gt 600 || ! kill -0 $server 2>/dev/null
    then
      cat server.log
      return 1
    fi
    sleep 0.2
  done
}

# End the server as its users do, and print how it ended.
stop_server ()
{
  client shutdown nosave
  wait $server
  echo "exit status $?"
  trap - EXIT INT TERM
}
