/* Definitions are entries whatever their linkage; what the compiler never
   compiles is none.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = static_alloc(Z)p
alloc = inline_alloc(Z)p
alloc = always_inline_alloc(Z)p
alloc = unused_alloc(Z)p
*/
/* { dg-unmet "unused_alloc" } */

static void *
static_alloc (unsigned long size) /* { dg-entry "'static_alloc'" } */
{
  return __builtin_malloc (size); /* { dg-site "'malloc', .*, forwards its size" } */
}

static inline void *
inline_alloc (unsigned long size) /* { dg-entry "'inline_alloc'" } */
{
  return static_alloc (size); /* { dg-site "'static_alloc', .*, forwards its size" } */
}

static inline __attribute__ ((always_inline)) void *
always_inline_alloc (unsigned long size) /* { dg-entry "'always_inline_alloc'" } */
{
  return inline_alloc (size); /* { dg-site "'inline_alloc', .*, forwards its size" } */
}

static inline void *
unused_alloc (unsigned long size)
{
  return inline_alloc (size);
}

void *
calls (void)
{
  return always_inline_alloc (8); /* { dg-site "'always_inline_alloc', alloc of wrapper 'w'(?!,)" } */
}
