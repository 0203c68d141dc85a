# SPDX-License-Identifier: MIT
# A program that gets another user's privileges is not run, since nothing can be
# preloaded into it; one whose set-uid bit changes nothing is.
. "$here/helpers"
export ALLOCS_RUNTIME="$bin/fake-runtime.so"
if [ "$(id -u)" != 0 ]; then
  echo 'UNSUPPORTED: only root can make such a program'
  exit
fi
cp /bin/true own
cp own other
cp own group
chmod u+s own
chown 1 other
chmod u+s other
chgrp 1 group
chmod g+s group
allocs run ./own 2>/dev/null
echo "own: status $?"
status allocs run ./other
status allocs run ./group
