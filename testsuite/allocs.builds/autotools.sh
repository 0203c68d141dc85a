# SPDX-License-Identifier: MIT
#
# Autoconf, automake and libtool: the flags may be given to configure, with all its
# probes, or to make; a library and a program that libtool makes have them.
. "$here/helpers"
need autoreconf automake libtoolize
make_project
echo 'int helper (void); int helper (void) { return 0; }' >lib.c
cat >configure.ac <<'END'
AC_INIT([probe], [1])
AM_INIT_AUTOMAKE([foreign])
AM_PROG_AR
LT_INIT([disable-static])
AC_PROG_CC
AC_CHECK_FUNCS([malloc no_such_function])
AC_CHECK_SIZEOF([long])
AC_CONFIG_FILES([Makefile])
AC_OUTPUT
END
cat >Makefile.am <<'END'
lib_LTLIBRARIES = libprobe.la
libprobe_la_SOURCES = prog.c
bin_PROGRAMS = prog
prog_SOURCES = lib.c
prog_LDADD = libprobe.la
END
quiet autoreconf -i
results='ac_cv_func_malloc|ac_cv_func_no_such|sizeof_long|lt_cv_prog_compiler_pic'
flags="-O2 $(allocs flags --cc "$CC" --config my.conf)"
mkdir with without
(cd without && quiet ../configure CC="$CC" CFLAGS=-O2)
(cd with && quiet ../configure CC="$CC" CFLAGS="$flags" && quiet make)
for folder in without with; do
  grep -E "^($results)" "$folder/config.log" | sort -u >$folder.results
  grep -E '^#define' "$folder/confdefs.h" "$folder/config.log" | sed 's,^[^:]*:,,' \
    >>$folder.results
done 2>/dev/null
test -s with.results && cmp with.results without.results && echo 'probes: the same'
wrappers with/.libs/libprobe.so with/.libs/prog
echo 'changed:'
tick
config second
(cd with && make 2>&1 | grep -o 'the rules have changed')
(cd with && quiet make CFLAGS="-O2 $(cd .. && allocs flags --cc "$CC" --config my.conf)")
wrappers with/.libs/libprobe.so
