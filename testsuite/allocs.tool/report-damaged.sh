# SPDX-License-Identifier: MIT
# In a profile that has ended, whatever refers to nothing is damage.
. "$here/helpers"
damaged ()
{
  profile_of p
  status allocs report p
}
echo 'site 1 module=3' | damaged
echo 'site 1 type=3' | damaged
echo 'site 1 file=@99999999' | damaged
echo 'module 1 path=@4294967295' | damaged
echo 'entry 1 instance=1' | damaged
echo 'context 2 parent=1 site=1' | damaged
echo 'context 2 parent=1 inner=1' | damaged
echo 'thread_row context=9' | damaged
echo 'context 2 parent=2' | damaged
echo 'context 2 parent=7' | damaged
echo 'context 2 parent=1' | damaged | tail -1
