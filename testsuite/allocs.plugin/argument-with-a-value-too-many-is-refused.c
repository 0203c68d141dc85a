/* An argument that takes no value is refused with one.  */
/* { dg-do compile } */
/* { dg-once "-fplugin-arg-allocs-explain=yes" } */

int x;

/* { dg-error "'-fplugin-arg-allocs-explain' takes no value" "" { target *-*-* } 0 } */
