/* SPDX-License-Identifier: MIT */
/* The end of a text report: what to know beside the figures.  A note that has
   nothing to say is not there.  */

#include "notes.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base-name.h"
#include "human.h"
#include "memory.h"
#include "name-list.h"
#include "never-seen.h"
#include "paragraph.h"

enum
{
  MOST_NAMES = 8 /* that a note lists */
};

unsigned
instrumented_modules (const struct profile *p)
{
  unsigned count = 0;
  for (uint32_t i = 1; i < p->tables[ALLOCS_PROFILE_MODULES].end; i++)
    if (profile_module (p, i).flags & ALLOCS_PROFILE_HAS_HEADER)
      count++;
  return count;
}

static void
print_number (uint64_t number, const char *what)
{
  if (number)
    print_paragraph ("%s %s", human_count (number).text, what);
}

static void
note_unseen (const struct unseen *unseen)
{
  if (unseen->flags & ALLOCS_PROFILE_INCOMPLETE)
    print_paragraph ("incomplete: memory or disk was refused, or a limit of "
                     "the runtime was reached");
  if (unseen->flags & ALLOCS_PROFILE_NO_BASE)
    print_paragraph (
        "malloc itself was left alone: the program is static, or a sanitizer "
        "or valgrind is there");
  print_number (unseen->missed, "events were missed");
  print_number (unseen->unknown_objects, "objects found no room in the index");
  print_number (unseen->unknown_frees,
                "frees of addresses that are no known object");
}

/* Print "WHAT: names", and let go of NAMES.  */
static void
print_names (const char *what, struct name_list *names)
{
  char *text = name_list_text (names, MOST_NAMES);
  if (names->count)
    print_paragraph ("%s: %s", what, text);
  free (text);
  name_list_done (names);
}

static void
note_lifetimes (const struct aggregate *report)
{
  struct name_list allocators = { 0 };
  for (size_t i = 0; i < report->profile_count; i++)
    {
      const struct profile *p = report->profiles[i];
      for (uint32_t j = 1; j < p->tables[ALLOCS_PROFILE_INSTANCES].end; j++)
        {
          struct allocs_profile_instance instance = profile_instance (p, j);
          if (instance.more & ALLOCS_PROFILE_LIFETIME_UNKNOWN)
            name_list_add (&allocators, profile_text (p, instance.name));
        }
    }
  print_names ("lifetime unknown, since what ends their objects cannot be seen",
               &allocators);
}

static void
note_never_seen (const struct aggregate *report)
{
  struct never_seen never
      = never_seen_in (report->profiles, report->profile_count);
  print_names (never.unreadable ? "configured, and never seen in what was "
                                  "executed"
                                : "configured, and never seen",
               &never.names);
}

/* The config that most units of REPORT were built with.  */
static uint64_t
usual_config (const struct aggregate *report)
{
  struct name_list configs = { 0 };
  const struct name *usual = NULL;
  for (size_t i = 0; i < report->profile_count; i++)
    for (uint32_t j = 1;
         j < report->profiles[i]->tables[ALLOCS_PROFILE_UNITS].end; j++)
      {
        char *text = format_string (
            "%" PRIx64, profile_unit (report->profiles[i], j).config);
        struct name *name = name_list_add (&configs, text);
        free (text);
        name->count++;
        if (!usual || name->count > usual->count)
          usual = name;
      }
  uint64_t config = usual ? strtoull (usual->text, NULL, 16) : 0;
  name_list_done (&configs);
  return config;
}

static void
note_other_configs (const struct aggregate *report)
{
  struct name_list units = { 0 };
  uint64_t usual = usual_config (report);
  for (size_t i = 0; i < report->profile_count; i++)
    {
      const struct profile *p = report->profiles[i];
      for (uint32_t j = 1; j < p->tables[ALLOCS_PROFILE_UNITS].end; j++)
        {
          struct allocs_profile_unit unit = profile_unit (p, j);
          if (unit.config != usual)
            name_list_add (&units, base_name (profile_text (p, unit.file)));
        }
    }
  print_names ("built with another config than the rest", &units);
}

/* Neither the runtime nor the kernel's page of code could be built with the
   plugin.  */
static bool
is_ours (const char *name)
{
  return strncmp (name, "liballocs-rt.", 13) == 0
         || strncmp (name, "linux-vdso.", 11) == 0;
}

/* List the modules that have all the flags WITH and none of WITHOUT.  */
static void
note_modules (const struct aggregate *report, unsigned with, unsigned without,
              const char *what)
{
  struct name_list modules = { 0 };
  for (size_t i = 0; i < report->profile_count; i++)
    {
      const struct profile *p = report->profiles[i];
      for (uint32_t j = 1; j < p->tables[ALLOCS_PROFILE_MODULES].end; j++)
        {
          struct allocs_profile_module module = profile_module (p, j);
          const char *name = base_name (profile_text (p, module.path));
          if ((module.flags & with) == with && !(module.flags & without)
              && !is_ours (name))
            name_list_add (&modules, name);
        }
    }
  char *count = format_string ("%s (%zu)", what, modules.count);
  print_names (count, &modules);
  free (count);
}

bool
print_notes (const struct aggregate *report)
{
  unsigned instrumented = 0;
  for (size_t i = 0; i < report->profile_count; i++)
    instrumented += instrumented_modules (report->profiles[i]);
  note_unseen (&report->unseen);
  if (instrumented == 0)
    print_paragraph ("no module was built with the plugin, so sites are "
                     "return addresses and wrappers are not known");
  note_lifetimes (report);
  note_never_seen (report);
  note_other_configs (report);
  note_modules (report, 0, ALLOCS_PROFILE_HAS_HEADER,
                "modules without allocs");
  note_modules (report, ALLOCS_PROFILE_OTHER_ABI, 0,
                "modules of another version of allocs");
  return instrumented != 0;
}
