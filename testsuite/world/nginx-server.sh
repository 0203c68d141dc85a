# SPDX-License-Identifier: MIT
# nginx-server.sh: one nginx process in the current folder, reached through
# sockets there.  Read by nginx.sh.

# Two servers: in `large', pools of connections are so large that the buffer for
# a request's head is a slice of them.  Zones in shared memory are slabs.
write_configuration ()
{
  mkdir -p served/list
  seq 1 20 >served/small
  seq 1 40000 >served/large
  echo '<!--#include virtual="/small" --><!--#set var="a" value="b" -->' \
    >served/page.shtml
  touch -d @1000000000 served/list/a served/list/b served/list/c
  cat >nginx.conf <<END
daemon off; master_process off; pid nginx.pid; error_log error.log;
events { worker_connections 64; }
http {
  access_log off; gzip on; gzip_min_length 1; gzip_types *; gzip_proxied any;
  limit_req_zone \$request_uri zone=requests:1m rate=1000r/s;
  client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3;
  uwsgi_temp_path t4; scgi_temp_path t5;
  root served;
  server {
    listen unix:socket;
    location / { limit_req zone=requests burst=9; }
    location /list/ { autoindex on; }
    location /page.shtml { ssi on; ssi_types *; }
  }
  server { listen unix:large.socket; connection_pool_size 8k; }
}
END
}

get ()
{
  echo "-s --compressed -w %{http_code}\\n --unix-socket $socket"
}

# Ask for the pages $2..., through one connection at the socket $1; the answers
# as a user sees them: bodies, and the status.  With the last one the server
# closes the connection, so that it has done so when the answer is read.
ask ()
{
  socket=$1
  pages=
  shift
  while test $# -gt 1
  do
    pages="$pages http://a/$1"
    shift
  done
  curl ${pages:+$(get) $pages --next} \
    $(get) -H 'Connection: close' "http://a/$1"
}

# Ask for the page $1, and run the command $2... while the connection is open,
# but the server has nothing to do.
hold ()
{
  perl -MIO::Socket::UNIX -e '
    $page = shift;
    $server = IO::Socket::UNIX->new ("socket") or die;
    print $server "GET /$page HTTP/1.1\r\nHost: a\r\n\r\n";
    while (<$server>) { last if /^20$/ }
    sleep 1;
    system @ARGV' "$@"
}

# Start the server behind the command $*, and wait until it listens.  False if
# it does not.  In a subshell: its end is that of the server.
start_server ()
{
  rm -f socket large.socket nginx.pid
  write_configuration
  "$@" "$PWD/objs/nginx" -p . -c nginx.conf >server.log 2>&1 &
  server=$!
  trap 'kill $server 2>/dev/null' EXIT INT TERM
  tries=0
  until test -S large.socket && test -s nginx.pid
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

# Have the server finish what it does, and print how it ended.
stop_server ()
{
  kill -QUIT "$(cat nginx.pid)"
  wait $server
  echo "exit status $?"
  trap - EXIT INT TERM
}
