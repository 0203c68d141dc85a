# SPDX-License-Identifier: MIT
# No line is wider than the terminal, whatever its width, but that to be typed
# next; a column goes where nothing else helps.
. "$here/helpers"
profile_of p <<'X'
module 1 path=/usr/lib/a_library_with_a_name_that_takes_some_room.so.1.2.3 flags=header
instance 1 name=malloc kind=allocator
entry 1 function=malloc role=alloc instance=1
type 1 id=0x71 name="struct a_type_with_a_name_that_takes_some_room" bytes=24
site 1 id=1 function=a_function_with_a_name_that_takes_some_room file=a_folder_with_a_name/a_file_with_a_name_that_takes_some_room.c line=123456 column=3 callee=malloc type=1 type_form=array
site 2 offset=0x123456789abc module=1 function=another_function_with_a_name_that_takes_some_room
context 2 parent=1 site=1 entry=1
context 3 parent=2 site=2 entry=1
row 2 bytes=1234567890123 objects=1234567890 allocs=1234567890
row 3 bytes=1234567890123 objects=1234567890 allocs=1234567890
X
for width in 30 40 50 60 80 100 120 200
do
  for by in site function chain type instance entry
  do
    COLUMNS=$width allocs report p --by $by | grep -v '^next:' \
      | awk -v width=$width 'length () > width { print width ": " $0 }'
  done
done
for width in 30 40 50 60 80 100 140 200
do
  COLUMNS=$width allocs report p | sed -n '/LIVE/,/^$/p'
done
