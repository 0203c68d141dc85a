/* An argument that needs a value and has none is an error that shows how to
   write it.  */
/* { dg-do compile } */
/* { dg-once "-fplugin-arg-allocs-config" } */

int x;

/* { dg-error "'-fplugin-arg-allocs-config' needs a value: '-fplugin-arg-allocs-config=VALUE'" "" { target *-*-* } 0 } */
