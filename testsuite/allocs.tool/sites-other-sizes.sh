# SPDX-License-Identifier: MIT
# Descriptors that an older or a newer plugin made stand beside ours: fields
# that are not there are unknown, fields that we do not know are passed over.
. "$here/helpers"
make-elf program <<'X'
site 1 id=1 function=f file=a.c line=1 column=2 size=32
padding section=site
padding section=site
site 2 id=2 function=f file=a.c line=2 column=2 size=72
site 3 id=3 function=f file=a.c line=3 column=2
site 4 id=4 function=f file=a.c line=4 size=16
X
allocs sites program
allocs sites --size program
