# SPDX-License-Identifier: MIT
#
# Whatever a config turns out to be, the plugin and the tool give one answer, soon:
# what is wrong with it, or that nothing is.
good='[wrapper w]\nover  = malloc\nalloc = get(Z)p'
printf "$good" >no-final-newline.conf
printf "$good\n" | sed 's/$/\r/' >crlf.conf
printf "\357\273\277$good\n" >byte-order-mark.conf
printf '\357\273\277' >only-a-mark.conf
: >empty.conf
mkdir folder.conf
mkfifo pipe.conf
ln -s loop.conf loop.conf
ln -s gone.conf dangling.conf
truncate -s 100M holes.conf
yes '; text' | head -c 100000000 >text.conf
printf "$good\n\0" >nul.conf
printf '\377\376[\0w\0' >utf16.conf
printf 'name = \351t\351\n' >latin1.conf
# Without the header: with it, it is a program that a config is held against.
tail -c +65 "$build/allocs.so" | head -c 3000 >binary.conf
printf '[wrapper w\033[31m]\n' >escape.conf
yes 'x' | head -c 4000 | tr -d '\n' >long.conf
echo 'include = pipe.conf' >includes-a-pipe.conf
echo 'int x;' >unit.c
try ()
{
  status=0
  timeout 60 $allocs config --check "$1" >tool.said 2>&1 || status=$?
  timeout 60 $CC $plugin "-fplugin-arg-allocs-config=$1" -c unit.c >gcc.said 2>&1 \
    && gcc=0 || gcc=$?
  for said in tool.said gcc.said; do
    sed -n 's/^[^ ].*error: //p' $said | grep -v 'failed to initialize plugin' \
      | sed "s,$PWD,HERE," >$said.errors || :
  done
  cmp tool.said.errors gcc.said.errors
  test $status = $gcc || echo "status $status of the tool, $gcc of GCC"
  echo "$1: ${2-$(head -n 1 tool.said.errors)}"
  ! grep -q "$(printf '\033')\[31m" tool.said || echo 'the escape came through'
}
for file in no-final-newline crlf byte-order-mark only-a-mark empty folder pipe loop \
  dangling holes text nul utf16 latin1 escape long includes-a-pipe gone; do
  try $file.conf
done
try binary.conf "mistakes"
grep -c ' error: ' tool.said
try /dev/null
try /dev/zero
rm text.conf holes.conf
