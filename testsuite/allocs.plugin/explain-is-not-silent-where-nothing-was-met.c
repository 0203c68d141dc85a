/* Where configured names were expected and none was met, `explain' says how
   little was done and which names those were.  */
/* { dg-do compile } */
/* { dg-once "-fplugin-arg-allocs-explain" } */
/* { dg-config weaker.conf } */

int x;

/* { dg-warning "allocs: configured but neither called nor defined here: both, only_weaker" "" { target *-*-* } 0 } */
