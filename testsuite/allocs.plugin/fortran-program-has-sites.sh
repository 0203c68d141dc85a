# SPDX-License-Identifier: MIT
#
# Other front ends than those of C and C++ load the plugin: a Fortran program is
# compiled, its allocations are sites, and it runs.
test -n "$(command -v gfortran)" || { echo 'UNSUPPORTED: no gfortran'; exit; }
test "$(gfortran -dumpfullversion)" = "$($CC -dumpfullversion)" ||
  { echo 'UNSUPPORTED: gfortran is of another version'; exit; }
cat >sum.f90 <<'END'
program sum_of_array
  integer, allocatable :: a(:)
  allocate (a(100))
  a = 2
  print *, sum (a)
  deallocate (a)
end program
END
gfortran -O1 $plugin -fplugin-arg-allocs-explain sum.f90 -o sum 2>&1 |
  sed -n 's/.*note: site: //p'
./sum
$allocs run -o profile ./sum 2>/dev/null
$allocs report profile --by site --format=json |
  jq -c '.rows[] | select(.site.file == "sum.f90" and .total.bytes > 0)
         | [.site.function, .site.line, .total.bytes]'
