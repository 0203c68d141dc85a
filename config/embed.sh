#!/bin/sh
# SPDX-License-Identifier: MIT
# Make the config file $1 into C on the standard output: its text and its size,
# as internal.h declares them.
set -e
echo '#include "internal.h"'
echo 'const char allocs_builtin_config[] ='
sed -e 's/[\\"]/\\&/g' -e 's/.*/  "&\\n"/' "$1"
echo '  ;'
echo 'const size_t allocs_builtin_config_size = sizeof allocs_builtin_config - 1;'
