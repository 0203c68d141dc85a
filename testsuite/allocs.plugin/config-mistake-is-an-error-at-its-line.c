/* A mistake in a config is an error at the config's line, and the compilation
   fails; all mistakes are shown at once.  */
/* { dg-do compile } */
/* { dg-once "" } */
/* { dg-config here }
[wrapper xmalloc]
over   = malloc
aloc   = xmalloc(Z)p    ; { dg-error "unknown key 'aloc'" }
alloc  = ymalloc(Z)     ; { dg-error "gives no new pointer" }
free   = xfree(Q)       ; { dg-error "'Q'" }
*/

int x; /* { dg-bogus "xmalloc" } */
