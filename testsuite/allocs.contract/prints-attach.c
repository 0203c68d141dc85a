/* SPDX-License-Identifier: MIT */
/* A runtime that only says what reaches it.  */

#include <stdio.h>

#include <allocs/module.h>

void
__allocs_attach (struct allocs_module *module)
{
  printf ("attach, version %u, %s\n", module->abi,
          module->size == sizeof *module ? "whole" : "another size");
  fflush (stdout);
}

void
__allocs_detach (struct allocs_module *module)
{
  printf ("detach, version %u\n", module->abi);
  fflush (stdout);
}
