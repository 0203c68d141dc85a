# SPDX-License-Identifier: MIT
#
# A distccd takes no -fplugin=, since that loads any file: what is compiled with the
# plugin is compiled here.  A compiler that adds the flags itself, and that has the
# same name at both ends, compiles there.
. "$here/helpers"
need distcc distccd
make_project
mkdir bin state
flags=$(allocs flags --cc "$CC" --config my.conf)
compiler ()
{
  printf '#!/bin/sh\nexec %s "$@"\n' "$2" >"bin/$1"
  chmod +x "bin/$1"
  echo "$PWD/bin/$1" >>commands
}
compiler plain-gcc "$CC"
compiler allocs-gcc "$CC $flags"
chmod 777 state
port=$((20000 + $$ % 20000))
export DISTCC_HOSTS="127.0.0.1:$port" DISTCC_DIR="$PWD/state" \
  DISTCC_CMDLIST="$PWD/commands" TMPDIR="$PWD/state" PATH="$PWD/bin:$PATH"
distccd --daemon --no-detach --allow 127.0.0.1 --listen 127.0.0.1 --jobs 1 \
  --port "$port" --user nobody --log-level info --log-file state/log \
  >/dev/null 2>&1 &
server=$!
trap 'kill $server' EXIT
for i in 1 2 3 4 5 6 7 8 9 10; do
  grep -q 'daemon started' state/log 2>/dev/null && break
  sleep 0.2
done
remotely ()
{
  DISTCC_FALLBACK=0 distcc "$@" -c prog.c 2>>said.log
}
remotely plain-gcc || { echo 'UNSUPPORTED: no distccd can be reached here'; exit; }
remotely allocs-gcc
wrappers prog.o
rm prog.o
remotely plain-gcc $flags || echo 'refused'
distcc plain-gcc $flags -c prog.c 2>&1 | grep -o 'running locally instead'
wrappers prog.o
