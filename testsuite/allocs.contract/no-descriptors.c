/* A unit in which the plugin found nothing leaves empty arrays.  */
/* { dg-do run } */
/* { dg-plain-sources "reader.c" } */
/* { dg-variant "-no-pie" } */
/* { dg-variant "-pie -ffunction-sections -Wl,--gc-sections" } */
/* { dg-variant "-static" } */
/* { dg-variant "-O2 -flto" "bfd|gold" } */
/* { dg-variant "-m32" } */

#include "compiled.h"
#include "reader.h"

int
main (void)
{
  reader_print_all ();
  return 0;
}

/* { dg-output "^module ''\nsites:\nentries:\nunits:\n$" } */
