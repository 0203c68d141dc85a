# SPDX-License-Identifier: MIT
# Configured names that no unit knew are told, but not those that stand in a
# module and were not executed, nor the free of another section that a wrapper
# names as its own; if its file is gone or another one, it is said
# that only what was executed is known.
. "$here/helpers"
never ()
{
  make-profile >p <<X
module 1 path=$PWD/program flags=header build_id=$1
config 1 hash=0x77 module=1 text="[wrapper xmalloc]\nover = malloc\nalloc = xmalloc(Z)p\nalloc = xcalloc(NZ)p\nfree = xfree(P)\nfree = free(P)\n[allocator malloc]\nalloc = mymalloc(Z)p\nalloc = malloc(Z)p\n"
instance 1 name=xmalloc kind=wrapper module=1
entry 1 function=xfree role=free instance=1
site 1 id=1 function=main file=a.c line=1 callee=$2 allocator=malloc
X
  COLUMNS=1000 allocs report p | grep configured
}
elf program descriptors
never '' malloc
never '' mymalloc
echo 'another build:'
never 1234 malloc
rm program
echo 'gone:'
never '' malloc
