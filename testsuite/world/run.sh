# SPDX-License-Identifier: MIT
# run.sh: real programs, built with allocs and compared with what a debugger
# sees; `make check-world'.  README says what is checked and how.
#
#   sh run.sh [PROGRAM]...  checks them, or all
#   sh run.sh --packages    prints the packages of Debian that this needs
#
# lib.sh has the settings that are taken from the environment.

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
programs="zlib lua sqlite redis nginx gawk bash mimalloc"
programs="$programs idioms leveldb cpython postgresql"
packages="gcc g++ libc6-dev make cmake perl dpkg-dev gdb jq tcl"
packages="$packages zlib1g-dev libcrypt-dev curl"

# The commands that are used, each from one of $packages.
missing=
for command in gcc g++ make cmake perl dpkg-source gdb jq tclsh curl apt-get
do
  command -v $command >/dev/null || missing="$missing $command"
done

# Run the script of the program $1 and add its result to the sums.
check ()
{
  result=$B/world/$1/result
  rm -f "$result"
  test -f "$here/$1.sh" || { echo "world: unknown program '$1'" >&2; exit 2; }
  sh "$here/$1.sh"
  if test -f "$result"
  then
    read -r more_passed more_failed <"$result"
    passed=$((passed + more_passed))
    failed=$((failed + more_failed))
  else
    echo "FAIL: $1: the script ends"
    failed=$((failed + 1))
  fi
}

case ${1:-} in
  --packages) echo "$packages"; exit ;;
esac

if test -n "$missing"
then
  echo "world: missing:$missing; install the packages $packages" >&2
  exit 2
fi

B=${B:-$here/../../build}
mkdir -p "$B"
B=$(CDPATH= cd "$B" && pwd)
export B
for file in allocs.so allocs-pass.so liballocs-rt.so allocs
do
  test "${ORACLE:-no}" = yes || test -f "$B/$file" ||
    { echo "world: '$B/$file' is missing; run make first" >&2; exit 2; }
done

# A shell reads its script as it goes: a block is read before it runs, so that
# the script may be edited meanwhile.
{
  passed=0
  failed=0
  for program in ${*:-$programs}
  do
    check "$program"
  done
  echo "$passed passed, $failed failed"
  test $failed = 0
  exit
}
