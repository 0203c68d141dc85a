/* SPDX-License-Identifier: MIT */
/* Exceptions tell how far they leave the stack.  The unwinder asks the
   personality routine of each frame that it comes through whether code is to
   run there, a handler or a cleanup; if so, all frames below are left, and the
   records of entries among them are dropped before that code runs.

   Personality routines are exported with the versions that libstdc++ and
   libgcc_s give them, but not as what a link finds (exports.map): so they come
   before those of the libraries, and no program is linked in another way.  A
   program that has libstdc++ in itself calls that one's; what an exception
   leaves behind there is dropped when the stack is next seen in use
   above it.  */

#include <link.h>
#include <unwind.h>

#include "interpose.h"
#include "records.h"
#include "symbols.h"

typedef _Unwind_Reason_Code personality (int version, _Unwind_Action actions,
                                         _Unwind_Exception_Class language,
                                         struct _Unwind_Exception *exception,
                                         struct _Unwind_Context *context);
typedef _Unwind_Word get_cfa (struct _Unwind_Context *context);

/* What is looked for in the loaded modules, not by the dynamic linker: its
   order does not have what was loaded for one module alone.  */
struct search
{
  const char *name;
  uintptr_t inside; /* an address in the module; 0: any but the runtime */
  void *found;
};

static bool
is_inside (const struct dl_phdr_info *info, uintptr_t address)
{
  for (int i = 0; i < info->dlpi_phnum; i++)
    if (info->dlpi_phdr[i].p_type == PT_LOAD
        && address - info->dlpi_addr - info->dlpi_phdr[i].p_vaddr
               < info->dlpi_phdr[i].p_memsz)
      return true;
  return false;
}

static const ElfW (Dyn) * dynamic_of (const struct dl_phdr_info *info)
{
  for (int i = 0; i < info->dlpi_phnum; i++)
    if (info->dlpi_phdr[i].p_type == PT_DYNAMIC)
      return (const void *)(info->dlpi_addr + info->dlpi_phdr[i].p_vaddr);
  return NULL;
}

/* Versions tell libstdc++ and libgcc_s from modules that hold a copy.  */
static bool
has_versions (const ElfW (Dyn) * dynamic)
{
  for (; dynamic && dynamic->d_tag != DT_NULL; dynamic++)
    if (dynamic->d_tag == DT_VERDEF)
      return true;
  return false;
}

static int
look (struct dl_phdr_info *info, size_t size, void *data)
{
  static const char here;
  struct search *search = data;
  const ElfW (Dyn) *dynamic = dynamic_of (info);
  (void)size;
  if (search->inside ? !is_inside (info, search->inside)
                     : is_inside (info, (uintptr_t)&here)
                           || !has_versions (dynamic))
    return 0;
  search->found = symbols_function (dynamic, info->dlpi_addr, search->name);
  return search->found != NULL;
}

static void *
find (const char *name, uintptr_t inside)
{
  struct search search = { .name = name, .inside = inside };
  dl_iterate_phdr (look, &search);
  return search.found;
}

/* The unwinder's _Unwind_GetCFA, or NULL; CALLER is an address in it, since
   there may be several unwinders.  The first is remembered.  */
static get_cfa *
find_get_cfa (uintptr_t caller)
{
  static uintptr_t known_caller;
  static get_cfa *known;
  uintptr_t nobody = 0;
  get_cfa *function = __atomic_load_n (&known, __ATOMIC_ACQUIRE);
  if (likely (function && known_caller == caller))
    return function;
  function = (get_cfa *)(uintptr_t)find ("_Unwind_GetCFA", caller);
  if (function
      && __atomic_compare_exchange_n (&known_caller, &nobody, caller, false,
                                      __ATOMIC_RELAXED, __ATOMIC_RELAXED))
    __atomic_store_n (&known, function, __ATOMIC_RELEASE);
  return function;
}

/* Code of the frame of CONTEXT is to run.  */
static void
land (struct _Unwind_Context *context, uintptr_t caller)
{
  struct lane *lane = thread_lane ();
  if (!lane->thread || !records_any (lane->thread))
    return;
  get_cfa *function = find_get_cfa (caller);
  if (function)
    jumps_leave_frames (function (context));
}

/* In front of the routine NAME, whose version is VERSION.  */
#define PERSONALITY(name, version_name)                                       \
  EXPORT __attribute__ ((symver (#name "@" version_name)))                    \
  _Unwind_Reason_Code unwind_##name (                                         \
      int version, _Unwind_Action actions,                                    \
      _Unwind_Exception_Class language,                                       \
      struct _Unwind_Exception *exception, struct _Unwind_Context *context)   \
  {                                                                           \
    static personality *next;                                                 \
    personality *function = __atomic_load_n (&next, __ATOMIC_RELAXED);        \
    if (unlikely (!function))                                                 \
      {                                                                       \
        function = (personality *)(uintptr_t)find (#name, 0);                 \
        __atomic_store_n (&next, function, __ATOMIC_RELAXED);                 \
      }                                                                       \
    if (!function)                                                            \
      return _URC_CONTINUE_UNWIND;                                            \
    _Unwind_Reason_Code code                                                  \
        = function (version, actions, language, exception, context);          \
    if (code == _URC_INSTALL_CONTEXT)                                         \
      land (context, (uintptr_t)__builtin_return_address (0));                \
    return code;                                                              \
  }

personality unwind___gxx_personality_v0, unwind___gcc_personality_v0;
PERSONALITY (__gxx_personality_v0, "CXXABI_1.3")
PERSONALITY (__gcc_personality_v0, "GCC_3.3.1")
