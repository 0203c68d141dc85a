/* A build that was configured with other rules than these does not go on.  */
/* { dg-do compile } */
/* { dg-once "-fplugin-arg-allocs-stamp=0123456789abcdef" } */

int x;

/* { dg-warning "'allocs flags'" "what to do" { target *-*-* } 0 } */
/* { dg-error "0123456789abcdef" "stamp" { target *-*-* } 0 } */
