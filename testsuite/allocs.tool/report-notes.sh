# SPDX-License-Identifier: MIT
# What could not be seen stands at the end of the text.
. "$here/helpers"
notes ()
{
  profile_of p
  allocs report p | sed '1,/^$/d' | sed '1,/^$/d'
  echo
}
notes <<'X'
process flags=incomplete|no-base missed=5 unknown_frees=6 unknown_objects=70000000
module 1 path=/bin/p flags=header
module 2 path=/lib/liballocs-rt.so
module 3 path=linux-vdso.so.1
X
notes <<'X'
module 1 path=/bin/p
module 2 path=/lib/libc.so.6
module 3 path=/lib/libm.so.6
X
notes <<'X'
module 1 path=/bin/p flags=header|other-abi
unit 1 file=a.c config=1 module=1
unit 2 file=src/b.c config=2 module=1
unit 3 file=c.c config=1 module=1
X
{
  echo 'module 1 path=/bin/p flags=header'
  for i in 2 3 4 5 6 7 8 9 10 11 12; do echo "module $i path=/lib/l$i.so"; done
} | notes
