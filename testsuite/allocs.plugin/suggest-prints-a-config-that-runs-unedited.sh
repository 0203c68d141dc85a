# SPDX-License-Identifier: MIT
# With the config that is suggested a program builds, runs, and is charged to the
# callers of its wrappers; then nothing is left to suggest.
cat >program.c <<'C'
#include <stdlib.h>
#include <string.h>
static void *
my_alloc (int tag, unsigned count, unsigned size)
{
  (void) tag;
  return malloc (count * size);
}
static char *
my_strdup (const char *s)
{
  return strcpy (my_alloc (1, 1, strlen (s) + 1), s);
}
static void
my_free (int tag, void *p)
{
  (void) tag;
  free (p);
}
int
main (void)
{
  my_free (1, my_alloc (1, 5, 4));
  my_free (1, my_strdup ("four"));
  return 0;
}
C
$CC $plugin program.c -o plain
$allocs suggest plain >suggested.conf
$allocs config --check suggested.conf
$CC $plugin -fplugin-arg-allocs-config=./suggested.conf -Werror program.c -o program
$allocs run -o profile ./program 2>/dev/null
$allocs report profile --by wrapper --format=json --top 0 |
  jq -r '.rows[] | select (.wrapper) | "\(.wrapper) \(.calls.alloc) \(.calls.free)"'
$allocs report profile --format=json --top 0 |
  jq -r '.rows[] | .site | select (.) | "\(.function) \(.callee)"' | sort -u
$allocs suggest program
