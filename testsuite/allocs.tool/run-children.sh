# SPDX-License-Identifier: MIT
# Programs that the program starts leave profiles only if asked to; then the next
# command is to read all of them.
. "$here/helpers"
export ALLOCS_RUNTIME="$bin/fake-runtime.so" FAKE_PROFILE="$PWD/pools.profile"
profile pools
mkdir one all
(cd one && allocs run sh -c 'true; true; sh -c "true; :"; :' 2>/dev/null; ls | wc -l)
(cd all && allocs run --children \
   sh -c '/bin/true; /bin/true; sh -c "/bin/true; :"; :' 2>/dev/null; ls | wc -l)
(cd all && allocs run --children true 2>&1 | sed 's/true\.[0-9]*\./true.PID./')
mkdir sub
allocs run --children -o sub/%p true 2>&1 | sed 's|sub/[0-9]*|sub/PID|'
allocs report sub | grep -c main.c:10
