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
# Any name will do for a profile; one that cannot be read is not passed over in
# silence.
mkdir d
echo 'process pid=3 program=/bin/p start_time=30' | profile_of d/a-name
echo 'process pid=4 program=/bin/q version=9 start_time=40' | profile_of d/later
printf 'allocs\r\n' >d/begun
echo 'another file' >d/other.profile
(cd d && status allocs report 2>&1 | grep -v '^$' | sort)
status allocs report d 2>&1 | grep -v '^$' | sort
