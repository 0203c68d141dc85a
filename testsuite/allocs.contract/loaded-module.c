/* SPDX-License-Identifier: MIT */
/* A library to be loaded while the program runs.  */

#include <stdio.h>

#include "compiled.h"

ENTRY (loaded, 5);

ENTRY_FUNCTION void
loaded (void)
{
  ENTERED (loaded);
}

__attribute__ ((constructor (101))) static void
construct (void)
{
  printf ("constructor\n");
  loaded ();
}

__attribute__ ((destructor (101))) static void
destruct (void)
{
  printf ("destructor\n");
}
