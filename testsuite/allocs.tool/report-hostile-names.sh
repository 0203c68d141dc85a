# SPDX-License-Identifier: MIT
# Names may hold any bytes: the JSON stays JSON, and nothing of them reaches the
# terminal as a command.
. "$here/helpers"
profile_of p <<'X'
process program="/bin/\x1b[31mred\xff" pid=1
module 1 path="/lib/a\x07b.so\xc3\x28" flags=
instance 1 name="in\x22st\x5c\xc3\xa4\xed\xa0\x80" kind=allocator module=1
entry 1 function="\xf8\x88\x80\x80\x80" role=alloc instance=1
site 1 id=1 function="f\n0 B fake row\x7f\xc2\x9b" file="\xe2\x82" line=1
context 2 parent=1 site=1 entry=1
row 2 bytes=1 objects=1
X
for by in site chain instance entry process
do
  echo "by $by:"
  LC_ALL=C.UTF-8 allocs report p --by $by | LC_ALL=C.UTF-8 grep '[[:cntrl:]]'
  allocs report p --by $by --format=json | jq -ac '.program, (.rows[0]
    | {site, chain, allocator, instance, entry, section, process}
    | del (.[] | nulls))'
done
LC_ALL=C.UTF-8 allocs report p --by chain | head -5
