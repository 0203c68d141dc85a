/* SPDX-License-Identifier: MIT */
/* Makes of a unit what the plugin would have made of it: whoever includes this
   has the module header, and writes its descriptors with UNIT and ENTRY.
   There is no plugin here: these tests are about what linkers and loaders do
   with such objects.  compiled.inc has the bytes.  */

#ifndef COMPILED_H
#define COMPILED_H

#include <allocs/hooks.h>
#include <allocs/module.h>

#define STRING_(x) #x
#define STRING(x) STRING_ (x)

asm(".set allocs_word, " STRING (__SIZEOF_POINTER__));
asm(".include \"compiled.inc\"");

extern struct allocs_module __allocs_module_v1
    __attribute__ ((visibility ("hidden")));

/* This unit was compiled from FILE.  */
#define UNIT(file) asm("allocs_unit " file)

/* FUNCTION is an entry, with a site in it.  NUMBER differs from those of all
   other entries of the program.  */
#define ENTRY(function, number)                                               \
  extern const struct allocs_site site_##function                             \
      __attribute__ ((visibility ("hidden")));                                \
  extern const struct allocs_entry entry_##function                           \
      __attribute__ ((visibility ("hidden")));                                \
  asm("allocs_site " #function);                                              \
  asm("allocs_entry " #function ", " #number)

/* In the body of the entry FUNCTION: as the plugin's code does, it refers to
   its descriptors.  */
#define ENTERED(function)                                                     \
  asm volatile("" : : "r"(&site_##function), "r"(&entry_##function))

/* Attributes of an entry: seen by the descriptor, which is assembler.  */
#define ENTRY_FUNCTION __attribute__ ((noinline, used, visibility ("hidden")))

#endif
