# SPDX-License-Identifier: MIT
# The exit status is the program's, or 128 and the number of its signal; 127
# and 126 where it cannot be run, 98 where allocs fails.
. "$here/helpers"
export ALLOCS_RUNTIME="$bin/fake-runtime.so"
run ()
{
  allocs run "$@" 2>said
  echo "$? $(grep -v 'left no profile' said)"
}
run true
run sh -c 'exit 7'
run sh -c 'kill -TERM $$'
run sh -c 'kill -SEGV $$' 2>/dev/null
run nosuchprogram
run ./nosuchprogram
: >file
run ./file
run .
mkdir there
PATH=$PWD/there:$PATH
cp file there/unrunnable
run unrunnable
printf '#!/no/such/interpreter\n' >script
chmod +x script
run ./script
run
run --nonsense true
ALLOCS_RUNTIME=/no/such/runtime run true
cp "$bin/fake-runtime.so" 'with blank'
ALLOCS_RUNTIME="$PWD/with blank" run true | sed "s|$PWD|HERE|"
