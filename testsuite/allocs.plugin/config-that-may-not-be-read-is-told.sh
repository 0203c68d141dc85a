# SPDX-License-Identifier: MIT
#
# A config that the user may not read is an error; it is not left out.
echo '[wrapper w]' >secret.conf
echo 'int x;' >unit.c
chmod 0 secret.conf
user=
if [ -r secret.conf ]; then
  user='setpriv --reuid=65534 --clear-groups'
  $user $allocs --version >/dev/null 2>&1 \
    || { echo 'UNSUPPORTED: nobody may not run the tool'; exit; }
fi
$user $allocs config secret.conf 2>&1 | sed "s,$PWD,HERE,"
$user $CC $plugin -fplugin-arg-allocs-config=secret.conf -fsyntax-only unit.c 2>&1 \
  | sed "/failed to init/d; s,$PWD,HERE,"
