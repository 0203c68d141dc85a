/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growing piece of top-level assembly: for sections that GCC cannot give a
   variable.  */

#ifndef ALLOCS_ASSEMBLY_H
#define ALLOCS_ASSEMBLY_H

#include "gcc-headers.h"

namespace allocs {

class assembly
{
public:
  assembly () { gcc_obstack_init (&stack); }
  ~assembly () { obstack_free (&stack, NULL); }

  void add (const char *text) { obstack_grow (&stack, text, strlen (text)); }
  void add_number (unsigned long long n);

  /* TEXT as a directive for a string that ends with NUL.  */
  void add_string (const char *text);

  /* Hand all to the compiler.  */
  void finish ();

private:
  void add_character (unsigned char c);

  struct obstack stack;
};

} // namespace allocs

#endif
