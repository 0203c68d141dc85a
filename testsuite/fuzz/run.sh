#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: run.sh BUILD SECONDS [--keep]
#
# Let libFuzzer change the inputs of corpus.tar.xz, and the configs of the tests,
# for SECONDS; what it finds is in BUILD/fuzz, and status 1.  With --keep the
# corpus becomes the smallest that reaches what was reached.

here=$(cd "$(dirname "$0")" && pwd) && build=$(cd "$1" && pwd) || exit
mkdir -p "$build/fuzz/corpus" && cd "$build/fuzz" || exit
tar -xJf "$here/corpus.tar.xz" -C corpus || exit
for config in "$here"/../allocs.config/right/*.conf \
  "$here"/../allocs.config/wrong/*.conf "$here"/../../config/*.conf; do
  cp "$config" "corpus/$(basename "$config")"
done
export ASAN_OPTIONS=quarantine_size_mb=8
nice "$build/fuzz-config" -max_len=3000 -max_total_time="$2" -timeout=10 \
  -rss_limit_mb=1500 -verbosity=0 -print_final_stats=1 -artifact_prefix=./ \
  -dict="$here/config.dict" corpus || exit
[ "$3" = --keep ] || exit 0
rm -rf small && mkdir small \
  && "$build/fuzz-config" -merge=1 -max_len=1000 small corpus \
  && tar -cJf "$here/corpus.tar.xz" --sort=name --owner=0 --group=0 --mtime=@0 \
    -C small .
