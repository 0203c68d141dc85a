# SPDX-License-Identifier: MIT
#
# clangd reads the command lines that are for GCC; a file .clangd takes from them
# what is not for clang.
. "$here/helpers"
need clangd
make_project
cat >compile_commands.json <<END
[{"directory": "$PWD", "file": "prog.c",
  "arguments": ["$CC", "-O2", $(allocs flags --cc "$CC" --config my.conf \
    | sed 's/ /", "/g; s/.*/"&"/'), "-c", "prog.c"]}]
END
check ()
{
  clangd --check=prog.c --background-index=false >said.log 2>&1 && status=0 || status=$?
  echo "$1: status $status, $(grep -o -E '[0-9]+ errors' said.log)"
}
check without
cat >.clangd <<'END'
CompileFlags:
  Remove: [-fplugin=*, -fplugin-arg-allocs-*]
END
check with
