/* A config that cannot be found is an error that says where it was sought.  */
/* { dg-do compile } */
/* { dg-once "-fplugin-arg-allocs-config=no/such.conf" } */

int x;

/* { dg-error "no/such.conf.*" "not found" { target *-*-* } 0 } */
