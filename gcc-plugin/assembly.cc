/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growing piece of top-level assembly.  Only what the GNU assembler has for
   every ELF target is written.  */

#include "assembly.h"

namespace allocs {

void
assembly::add_number (unsigned long long n)
{
  char digits[24];
  snprintf (digits, sizeof digits, "0x%llx", n);
  add (digits);
}

void
assembly::add_string (const char *text)
{
  add ("\t.ascii \"");
  for (; *text; text++)
    add_character (*text);
  add ("\\000\"\n");
}

void
assembly::finish ()
{
  obstack_1grow (&stack, 0);
  char *text = XOBFINISH (&stack, char *);
  symtab->finalize_toplevel_asm (build_string (strlen (text), text));
}

void
assembly::add_character (unsigned char c)
{
  char escaped[5];
  snprintf (escaped, sizeof escaped,
            ISPRINT (c) && c != '"' && c != '\\' ? "%c" : "\\%03o", c);
  add (escaped);
}

} // namespace allocs
