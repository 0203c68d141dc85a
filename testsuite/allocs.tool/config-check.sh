# SPDX-License-Identifier: MIT
# `allocs config --check' tells what each rule matched in a program, which names
# were never seen, and what `over' and `within' claim and is not so.  What
# stands on malloc by an attribute of GCC counts as malloc.
. "$here/helpers"
elf program check
status allocs config --check program
echo 'as JSON:'
allocs config --check --format=json program >json
echo "status $?"
jq -c '.format, .version, .check.modules, (.check.findings[] | [.what, .fault, .section, .function, .level, .module])' json
jq -c '.check.matches[] | [.kind, .section, .role, .name, .signature, .origin, .place, .sites, .indirect_sites, (.entries | map ([.function, .file, .line, .module, .instrumented, .preemptible]))]' json
