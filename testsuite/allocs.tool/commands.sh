# SPDX-License-Identifier: MIT
# `allocs' alone lists its commands; a command that does not exist is refused,
# with the nearest that does.
. "$here/helpers"
status allocs
status allocs --help | tail -1
status allocs --version
status allocs reprot
status allocs site
status allocs frobnicate
for command in flags config run report sites suggest
do
  allocs $command --help | head -1
done
allocs --version >/dev/full
echo "status $?"
