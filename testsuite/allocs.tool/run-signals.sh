# SPDX-License-Identifier: MIT
# A signal that is sent to the tool reaches the program; the terminal's reaches
# it by itself, and the tool waits for what the program makes of it.
. "$here/helpers"
export ALLOCS_RUNTIME="$bin/fake-runtime.so"
cat >program <<'X'
#!/bin/sh
trap 'echo got TERM' TERM
trap 'echo got INT; exit 3' INT
echo ready >ready
while :; do sleep 0.1; done
X
chmod +x program
# Standard input is not a terminal; INT is ignored in what a shell starts with &,
# so that is undone first.
env --default-signal=INT allocs run ./program 2>/dev/null &
tool=$!
until [ -f ready ]; do sleep 0.1; done
kill -TERM $tool
sleep 0.5
kill -INT $tool
wait $tool
echo "status $?"
