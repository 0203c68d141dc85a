# SPDX-License-Identifier: MIT
# postgresql.sh: memory contexts, pools that form a tree, behind a table of
# methods; processes that inherit some of them from the one that forked them.
# postgresql-server.sh runs the server and compares the contexts of backends.

program=postgresql
package=postgresql-15
version=15.18-0+deb12u1
. "$(dirname "$0")/lib.sh"
. "$here/checks.sh"
. "$here/postgresql-server.sh"
fetch $package $version

# What the server and its programs need: no manuals, nothing optional.
folders="src/common src/port src/timezone src/include src/backend \
  src/backend/utils/mb/conversion_procs src/backend/snowball \
  src/pl/plpgsql/src"
clients="src/interfaces/libpq src/fe_utils src/bin/initdb src/bin/psql \
  src/bin/pgbench"

# Debian's folder for what is loaded by the server is not that of --prefix.  The
# mutated variant is the instrumented one, of which only what was edited is
# compiled again.
copy_source ()
{
  case $1 in
    */mutated) rm -rf "$1" && cp -a "$work/checking" "$1" ;;
    *) unpack $package "$1" &&
         edit "$1/src/Makefile.global.in" '/^override pkglibdir/d' ;;
  esac
}

# The clients are wanted once.
build ()
{
  case $PWD in
    */plain) set -- "$1" $folders $clients ;;
    *) set -- "$1" $folders ;;
  esac
  flags=$1
  shift
  test -f src/Makefile.global ||
    ./configure CC="$CC" --without-readline --without-zlib \
      --prefix="$PWD/installed" || return
  for folder
  do
    make -C $folder -j2 COPT="$flags" prefix="$PWD/installed" install || return
  done
}

# A backend by itself, without a server; a line is a command.
single ()
{
  fresh_database "$work/single" || return
  as_user "$@" "$PWD/installed/bin/postgres" --single -D "$work/single" \
    -c log_min_messages=fatal template1 <<END
create table t (a int, b text);
insert into t select i, repeat ('x', i % 50) from generate_series (1, 1000) i;
select count (*), sum (a), max (b) from t;
select a % 7, count (*) from t group by 1 order by 1;
select array_agg (a order by b desc, a) from t where a < 50;
drop table t;
END
}

# Check that what the backend frees in the end are all contexts of a statement.
check_single ()
{
  check_dormant "$1" single
  run_allocs "$1" single
  same "$1: under the runtime it prints what the plain program prints" \
    "$work/plain.single.dormant" "$work/$1.single.out"
  equal "$1: contexts of statements are made and deleted" "[true,0,0]" "$(
    report "$1" single pool |
      jq -c '[.rows[] | select (.pool == "ExprContext")]
             | [(map (.pools.created) | add) > 0, (map (.pools.live) | add),
                (map (.live.objects) | add)]')"
}

# Memory in the context of a message, in front of each statement; the line is
# the first of that text, in exec_simple_query.
added='palloc(77777);'
find_line ()
{
  line=$(sed -n '/parsetree_list = pg_parse_query(query_string);/{=;q;}' \
           "$work/plain/src/backend/tcop/postgres.c")
}
add_call ()
{
  edit src/backend/tcop/postgres.c "$line s/.*/	$added&/"
}

# The allocations at the line that was edited, in the variant $1.
added_calls ()
{
  report "$1" single site |
    jq -c --argjson line "$line" \
      '[.rows[] | select (.site.line == $line
                          and (.site.file // "" | endswith ("postgres.c")))
        | [.site.callee, .calls.alloc, .released_with_parent.objects]]'
}

check_added ()
{
  find_line
  equal "checking: nothing is allocated where it will be" "[]" \
    "$(added_calls checking)"
  variant mutated "$flags" add_call || return 0
  run_allocs mutated single
  equal "mutated: a call added to the source is seen, and its reset" \
    '[["palloc",6,6]]' "$(added_calls mutated)"
}

own "$work"
variant plain "-O0 -g" || finish
run_dormant plain single
flags="-O2 -g -DMEMORY_CONTEXT_CHECKING $plugin"
if test "$ORACLE" = no && variant checking "$flags"
then
  check_single checking
  check_server checking
  check_added
fi
finish
