# SPDX-License-Identifier: MIT
# memory.sh: how many bytes more are resident for each live object when the
# runtime is on: with N objects and with 2 N, so that what a process needs once
# is not counted; and that, with one object.

. "$(dirname "$0")/lib.sh"

# Print what $1, `plain' or `on', has resident when $2 is run with arguments $3...
resident ()
{
  variant=$1 executable=$2
  shift 2
  case $variant in
    plain) "$work/$executable.plain" "$@" ;;
    on)
      "$B/allocs" run -o "$work/profile" "$work/$executable.allocs" "$@" \
        2>>"$log"
      ;;
  esac || fatal "cannot run '$executable'"
}

# Print how much more is resident when $1, with the arguments $2..., is on: the
# median of some runs, since how much the kernel maps around what is touched
# differs from one to the next.
added ()
{
  : >"$work/memory.runs"
  for run in 1 2 3 4 5
  do
    with=$(resident on "$@") && without=$(resident plain "$@") || exit
    echo $((with - without)) >>"$work/memory.runs"
  done
  median <"$work/memory.runs" | cut -d ' ' -f 1
}

# The result $1: $3 with $2 and twice as many objects, and the arguments $4...
per_object ()
{
  key=$1 objects=$2 program=$3
  shift 3
  say "memory of $key"
  once=$(added "$program" "$objects" "$@") || exit
  twice=$(added "$program" $((2 * objects)) "$@") || exit
  result "memory.$key" \
    "$(echo "$once $twice $objects" | awk '{ print ($2 - $1) / $3 }')"
}

begin_part memory
per_object 24 400000 live 24
per_object 100 200000 live 100
per_object 1000 40000 live 1000
per_object 4000 20000 live 4000
per_object 16000 8000 live 16000
per_object mixed 80000 live 16 511
per_object pool 400000 pool-live
start=$(added live 1 16) || exit
result memory.start "$start"
