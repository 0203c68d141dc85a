/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The differences between versions of GCC and between targets.  No other file
   tests a version; code elsewhere reads as for one GCC.  Each shim names the
   release that made it necessary.  */

#ifndef ALLOCS_GCC_COMPAT_H
#define ALLOCS_GCC_COMPAT_H

#include "gcc-headers.h"

#if GCCPLUGIN_VERSION < 11000
#error "allocs needs GCC 11 or later"
#endif

/* A call that yields the thread pointer.  powerpc64le has no expander for the
   builtin in GCC 12; a compilation for it stops with GCC's own message.  */
static inline tree
thread_pointer_function ()
{
  return builtin_decl_explicit (BUILT_IN_THREAD_POINTER);
}

/* The flag of a section that a linker keeps though nothing refers to it; GCC
   knows whether its assembler has it (binutils 2.36).  */
#if HAVE_GAS_SHF_GNU_RETAIN
#define ALLOCS_RETAIN "R"
#else
#define ALLOCS_RETAIN ""
#endif

/* mkdeps.h is not among the plugin headers of GCC 11 to 16.  */
class mkdeps;
extern void deps_add_dep (class mkdeps *, const char *);

/* Only the C family has a preprocessor: other front ends do not define these,
   so the references must be weak or the plugin would not load there.  */
struct cpp_reader;
extern struct cpp_reader *parse_in __attribute__ ((weak));
extern class mkdeps *cpp_get_deps (cpp_reader *) __attribute__ ((weak));

#endif
