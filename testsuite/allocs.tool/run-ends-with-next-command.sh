# SPDX-License-Identifier: MIT
# At the end the profile and the next command are told, on one line; before it,
# if it is so, that nothing was built with the plugin.
. "$here/helpers"
export ALLOCS_RUNTIME="$bin/fake-runtime.so" FAKE_PROFILE="$PWD/pools.profile"
profile pools
allocs run -o out.profile true
allocs report out.profile | grep -c main.c:10
allocs run true 2>&1 | sed 's/true\.[0-9]*\./true.PID./g'
allocs run -o "$PWD/sub%p" true 2>&1 | sed 's/sub[0-9]*/subPID/g'
allocs run -o /tmp/../tmp/none/x true 2>&1
echo 'module 1 path=/bin/true' | profile_of pools.profile
allocs run -o out.profile true
echo 'a run that leaves none does not show an older one:'
FAKE_PROFILE='' sh -c 'unset FAKE_PROFILE; allocs run -o out.profile true'
cd / && allocs run -o "$OLDPWD/out.profile" true 2>&1 | sed "s|$OLDPWD|HERE|g"
