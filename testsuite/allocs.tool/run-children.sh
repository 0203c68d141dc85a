# SPDX-License-Identifier: MIT
# Programs that the program starts leave profiles only if asked to.
. "$here/helpers"
export ALLOCS_RUNTIME="$bin/fake-runtime.so" FAKE_PROFILE="$PWD/pools.profile"
profile pools
mkdir one all
(cd one && allocs run sh -c 'true; true; sh -c "true; :"; :' 2>/dev/null; ls | wc -l)
(cd all && allocs run --children \
   sh -c '/bin/true; /bin/true; sh -c "/bin/true; :"; :' 2>/dev/null; ls | wc -l)
