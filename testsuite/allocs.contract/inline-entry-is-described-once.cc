// An inline function that two units hold has one descriptor: it lies in the
// function's section group, of which the linker keeps one.
// { dg-do run }
// { dg-sources "inline-entry-user.cc" }
// { dg-plain-sources "reader.c" }
// { dg-variant "-pie" }
// { dg-variant "-static -ffunction-sections -Wl,--gc-sections" }

#include "inline-entry.h"

extern "C" {
#include "reader.h"
}

int other_user ();

int
main ()
{
  if (grouped (1) + other_user () != 5)
    return 1;
  reader_print_all ();
  return 0;
}

// { dg-output "entries: grouped\nunits:" }
