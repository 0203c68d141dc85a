/* A rule with a file is for the function that is defined there: by the end of
   the path, in whole components; it goes before one without.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper here]
over  = malloc
alloc = file-in-a-rule-chooses-the-definition.c:take(Z)p
[wrapper anywhere]
over  = malloc
alloc = take(Z)p
alloc = other(Z)p
[wrapper there]
over  = malloc
alloc = there.c:other(Z)p
alloc = rule-chooses-the-definition.c:third(Z)p
*/
/* { dg-unmet "there.c:other, rule-chooses-the-definition.c:third" } */

static void *
take (unsigned long size) /* { dg-entry "'take', alloc of wrapper 'here'" } */
{
  return __builtin_malloc (size); /* { dg-site "'malloc'" } */
}

static void *
other (unsigned long size) /* { dg-entry "'other', alloc of wrapper 'anywhere'" } */
{
  return take (size); /* { dg-site "'take', alloc of wrapper 'here'" } */
}

static void *
third (unsigned long size)
{
  return other (size); /* { dg-site "'other', alloc of wrapper 'anywhere'" } */
}

void *
calls (void)
{
  return third (8);
}
