# SPDX-License-Identifier: MIT
# zlib.sh: callbacks in a struct that are never called by name, with a context
# argument and a size of two factors.

program=zlib
package=zlib
version=1:1.2.13.dfsg-1
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
fetch $package $version

build ()
{
  CC=$CC CFLAGS="$1" ./configure --static &&
    make -j2 CC="$CC" CFLAGS="$1 -D_LARGEFILE64_SOURCE=1 -DHAVE_HIDDEN" \
      libz.a example minigzip
}

# zlib's own test.
example () { "$@" "$PWD/example"; }

# Its documentation, there and back.
round_trip () { "$@" "$PWD/minigzip" <FAQ | "$@" "$PWD/minigzip" -d; }

# One more allocation and free each time that a deflate stream begins.
added='ZFREE(strm, ZALLOC(strm, 3, 5));'
add_call () { edit deflate.c "s/^    s->w_size = .*/& $added/"; }

check_plain example
check_figure example zcalloc "39 0 0 0"
check_figure example zcfree "0 0 39 0"

check_variants example
if test "$ORACLE" = no
then
  run_dormant plain round_trip
  for variant in traced o2 lto
  do
    check_nothing_live $variant example wrapper zlib
    check_dormant $variant round_trip
  done
fi

line=$(grep -n '^    s->w_size = ' "$work/plain/deflate.c" | cut -d : -f 1)
check_mutation example add_call <<END
site deflateInit2_ deflate.c $line zcalloc 6 0 0 0 0
site deflateInit2_ deflate.c $line zcfree 0 0 6 0 0
$(site_in zcalloc malloc example) 6 0 0 0 0
$(site_in zcfree free example) 0 0 6 0 0
entry zcalloc 6 0 0 0 0
entry zcfree 0 0 6 0 0
END
finish
