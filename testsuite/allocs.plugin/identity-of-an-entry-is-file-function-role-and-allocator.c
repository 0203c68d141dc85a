/* The identity of an entry is the hash of "src/file.c", "f", "alloc" and "w";
   its key is that of "f".  */
/* { dg-do link } */
/* { dg-once "-O2 -shared -fPIC" } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = f(Z)p
*/

void *f (unsigned long);

#line 1 "src/file.c"
void *
f (unsigned long size)
{
  return __builtin_malloc (size);
}

/* { dg-final { scan-section allocs_entries_v1 72 "ff 84 1f cb f7 1f 68 24" } } */
