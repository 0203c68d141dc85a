# SPDX-License-Identifier: MIT
# gawk.sh: macros that rename malloc and assign, an allocator that is another
# one when the environment says so, sizes that are looked up or are no bytes.

program=gawk
package=gawk
version=1:5.2.1-2
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
fetch $package $version

# What it allocates when it starts depends on the environment: let it see none.
copy_source ()
{
  unpack $package "$1" &&
    edit "$1/main.c" 's/environ\[i\] != NULL; i++/i < 0; i++/'
}

# As it is without the libraries that some systems have.
build ()
{
  find . -exec touch -r configure {} + &&
    CC=$CC CFLAGS= ./configure --cache-file="$work/config.cache" \
      --disable-nls --without-readline --disable-mpfr --disable-extensions &&
    make -j2 -C support CFLAGS="$1" && make -j2 gawk CFLAGS="$1"
}

# A thousand elements of an array.
array ()
{
  "$@" "$PWD/gawk" 'BEGIN { for (i = 0; i < 1000; i++) a[i] = i ""
                            print length (a) }'
}

# Strings, numbers, patterns, functions and files.
words ()
{
  "$@" "$PWD/gawk" 'function first (line, parts) {
                      return split (line, parts, /[ ,]+/) ? parts[1] : ""
                    }
                    /e/ { n[first($0)] += length ($2); $3 = toupper ($1) }
                    END { k = asorti (n, s)
                          for (i = 1; i <= k; i++)
                            printf "%s %d\n", s[i], n[s[i]] | "cat"
                          close ("cat"); delete n
                          print gensub (/a(.)/, "<\\1>", "g", $0) }' \
    README_d/README.multibyte
}

# The same in a heap of its own, which is a file.
persistent ()
{
  rm -f heap
  truncate -s 8M heap
  in_environment GAWK_PERSIST_FILE=heap "$@" "$PWD/gawk" \
    'BEGIN { for (i = 0; i < 100; i++) a[i] = i ""; delete a; print ++n }'
}

# Allocations and frees of all kinds when the interpreter begins.
added='free(emalloc_real(3, "", "", "", 0)); bcfree(bcalloc(Op_no_op, 2, 0));'
add_call () { edit main.c "s/^	init_interpret();/& $added/"; }

# Check the bytes that more_blocks was given: 14 blocks of nodes, 2 of buckets.
check_bytes_of_blocks ()
{
  bytes=$(gdb -nx -batch \
    -ex 'output 100 * (14 * sizeof (NODE) + 2 * sizeof (BUCKET))' \
    "$work/plain/gawk")
  equal "$1, array: sizes are looked up as gawk looks them up" "$bytes" "$(
    report "$1" array allocator |
      jq '.rows[] | select (.allocator == "gawk.block" and (.overhead | not))
          | .total.bytes')"
}

# If it sees 40 variables in the environment, it is 18: 15 for nodes, 3 for
# buckets.
check_plain array words persistent
check_figure array more_blocks "16 0 0 0"
equal "persistent: malloc is not called by pma" "" \
  "$(grep '^site pma_[a-z]* pma.c [0-9]* [a-z]*alloc ' \
       "$work/plain.persistent.calls")"

check_variants array words persistent
if test "$ORACLE" = no
then
  for variant in traced o2 lto
  do check_bytes_of_blocks $variant
  done
fi

line=$(grep -n '^	init_interpret();' "$work/plain/main.c" | cut -d : -f 1)
check_mutation array add_call <<END
site main main.c $line emalloc_real 1
site main main.c $line pma_free 0 0 1
site main main.c $line bcalloc 1
site main main.c $line bcfree 0 0 1
$(site_in emalloc_real pma_malloc array) 1
$(site_in pma_malloc malloc array) 1
$(site_in pma_free free array) 0 0 1
entry emalloc_real 1
entry pma_malloc 1
entry pma_free 0 0 1
entry bcalloc 1
entry bcfree 0 0 1
END
finish
