/* An argument that allocs does not know is an error that lists those that it
   does.  */
/* { dg-do compile } */
/* { dg-once "-fplugin-arg-allocs-confg=lua" } */

int x;

/* { dg-error "unknown plugin argument '-fplugin-arg-allocs-confg'; did you mean 'config'\\?" "" { target *-*-* } 0 } */
/* { dg-warning "'-fplugin-arg-allocs-config=VALUE': read the rules" "" { target *-*-* } 0 } */
/* { dg-warning "'-fplugin-arg-allocs-stamp=VALUE': refuse" "" { target *-*-* } 0 } */
/* { dg-warning "'-fplugin-arg-allocs-explain': print" "" { target *-*-* } 0 } */
/* { dg-warning "'-fplugin-arg-allocs-static': for programs" "" { target *-*-* } 0 } */
