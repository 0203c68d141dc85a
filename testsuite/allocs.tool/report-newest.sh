# SPDX-License-Identifier: MIT
# Without a file the profile of the newest process here is read, and its name is
# said; that of the newest file does not count.
. "$here/helpers"
status allocs report
echo 'process pid=1 program=/bin/new start_time=20' | profile_of b.profile
echo 'process pid=2 program=/bin/old start_time=10' | profile_of a.profile
touch -d '2001-01-01' b.profile
status allocs report | grep -v '^$'
mkdir empty
status allocs report empty
