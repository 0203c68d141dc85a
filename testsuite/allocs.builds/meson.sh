# SPDX-License-Identifier: MIT
#
# Meson: the flags are asked for when it configures, which it does again when one
# of the files changes that fs.read has seen.
. "$here/helpers"
need meson ninja
make_project
cat >meson.build <<'END'
project ('probe', 'c')
allocs = find_program ('allocs')
conf = meson.current_source_dir () / 'my.conf'
foreach file : run_command (allocs, 'config', '--files', conf,
                            check : true).stdout ().strip ().split ('\n')
  import ('fs').read (file)
endforeach
flags = run_command (allocs, 'flags', '--config', conf,
                     check : true).stdout ().split ()
executable ('prog', 'prog.c', c_args : flags)
END
export CC
quiet meson setup out
quiet ninja -C out
wrappers out/prog
ninja -C out | tail -n 1
tick
config second
quiet ninja -C out
wrappers out/prog
