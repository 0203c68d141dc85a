/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The differences between versions of GCC, targets and front ends.  No other
   file tests a version; code elsewhere reads as for one GCC.  Each shim names
   the release that made it necessary.  */

#ifndef ALLOCS_GCC_COMPAT_H
#define ALLOCS_GCC_COMPAT_H

#include "gcc-headers.h"

/* GCC 16 has the cache of source lines there.  */
#if GCCPLUGIN_VERSION >= 16000
#include <diagnostics/file-cache.h>
#endif

#if GCCPLUGIN_VERSION < 11000
#error "allocs needs GCC 11 or later"
#endif

/* GCC 12 has it in system.h.  */
#if GCCPLUGIN_VERSION < 12000
static inline bool
startswith (const char *text, const char *prefix)
{
  return strncmp (text, prefix, strlen (prefix)) == 0;
}
#endif

/* The builtin CODE, which returns a pointer and has one parameter of type
   PARAMETER or, if that is NULL, none.  Front ends other than those of the C
   family declare only the builtins that they use.  */
static inline tree
builtin_function (built_in_function code, tree parameter)
{
  if (tree known = builtin_decl_explicit (code))
    return known;
  tree type = parameter
    ? build_function_type_list (ptr_type_node, parameter, NULL_TREE)
    : build_function_type_list (ptr_type_node, NULL_TREE);
  tree decl = build_fn_decl (built_in_names[code], type);
  set_decl_built_in_function (decl, BUILT_IN_NORMAL, code);
  TREE_NOTHROW (decl) = 1;
  set_builtin_decl (code, decl, false);
  return decl;
}

/* A function that yields the thread pointer.  powerpc64le has no expander for
   the builtin in GCC 12; a compilation for it stops with GCC's own message.  */
static inline tree
thread_pointer_function ()
{
  return builtin_function (BUILT_IN_THREAD_POINTER, NULL_TREE);
}

static inline tree
return_address_function ()
{
  return builtin_function (BUILT_IN_RETURN_ADDRESS, unsigned_type_node);
}

/* Where the name stood that MAP is the expansion of.  GCC 14 has a method.  */
static inline location_t
expansion_point (const line_map_macro *map)
{
#if GCCPLUGIN_VERSION < 14000
  return MACRO_MAP_EXPANSION_POINT_LOCATION (map);
#else
  return map->get_expansion_point_location ();
#endif
}

/* The line NUMBER, from 1, of the source FILE, without its end, or NULL; stays
   until the next question.  GCC 14 made the cache one of the diagnostics.  */
static inline const char *
source_line (const char *file, int number, size_t *length)
{
#if GCCPLUGIN_VERSION < 14000
  auto line = location_get_source_line (file, number);
#else
  auto line = global_dc->get_file_cache ().get_source_line (file, number);
#endif
  *length = line ? line.length () : 0;
  return line ? line.get_buffer () : NULL;
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
