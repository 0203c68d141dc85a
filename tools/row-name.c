/* SPDX-License-Identifier: MIT */
/* Names of items for people.  A name is what matters of a thing; what tells it
   from another of that name is only shown where both are there.  */

#include "row-name.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base-name.h"
#include "function-name.h"
#include "identity.h"
#include "memory.h"
#include "type-item.h"

static char *
copy_or (const char *s, const char *unknown)
{
  return copy_string (s && *s ? s : unknown);
}

static char *
module_path (const struct profile *p, uint32_t module)
{
  return copy_or (profile_text (p, profile_module (p, module).path), "?");
}

/* A site that was made from a return address.  */
static void
name_address (struct label *l, const struct profile *p,
              const struct allocs_profile_site *site)
{
  const char *symbol = profile_text (p, site->function);
  char *function = symbol ? short_function_name (symbol) : copy_string ("");
  l->yields = true;
  l->path = module_path (p, site->module);
  l->after[0] = format_string ("+0x%" PRIx64 "%s%s", site->offset,
                               *function ? " " : "", function);
  free (function);
}

/* A site of the source.  Two calls on one line differ in the column, those that
   a macro made only in the callee or by number.  */
static void
name_place (struct label *l, const struct profile *p,
            const struct allocs_profile_site *site)
{
  const char *callee = profile_text (p, site->callee);
  char *function = short_function_name (profile_text (p, site->function));
  l->keeps_folders = true;
  l->path = copy_string (profile_text (p, site->file));
  l->after[0] = format_string (":%" PRIu32 " %s", site->line, function);
  l->after[1] = format_string (":%" PRIu32 ":%u %s", site->line, site->column,
                               function);
  l->after[2] = format_string ("%s, call %" PRIu32 " of %s", l->after[1],
                               site->ordinal + 1, callee ? callee : "?");
  free (function);
}

static void
name_site (struct label *l, const struct profile *p, uint32_t number)
{
  struct allocs_profile_site site = profile_site (p, number);
  l->identity = identity_of_site (p, number);
  if (number == 0)
    l->before = copy_string ("(unknown place)");
  else if (profile_text (p, site.file))
    name_place (l, p, &site);
  else
    name_address (l, p, &site);
}

static void
name_function (struct label *l, const struct profile *p, uint32_t number)
{
  struct allocs_profile_site site = profile_site (p, number);
  const char *file = profile_text (p, site.file);
  char *function = short_function_name (profile_text (p, site.function));
  l->identity = identity_of_function (p, number);
  if (number == 0)
    l->before = copy_string ("(unknown place)");
  else
    {
      l->keeps_folders = file != NULL;
      l->before = format_string ("%s in ", function);
      l->path = file ? copy_string (file) : module_path (p, site.module);
      /* Overloads: what short names leave out.  */
      char *full = demangled_name (profile_text (p, site.function));
      l->after[1]
          = full ? format_string (" %s", full + strlen (function)) : NULL;
      free (full);
    }
  free (function);
}

static const char *
instance_name (const struct profile *p, uint32_t number)
{
  const char *name = profile_text (p, profile_instance (p, number).name);
  return name ? name : "?";
}

struct label
name_of_overhead (const struct profile *p, uint32_t instance)
{
  struct label l = { .identity = ~identity_of_instance (p, instance) };
  char *module = module_path (p, profile_instance (p, instance).module);
  l.before = format_string ("(overhead of %s)", instance_name (p, instance));
  l.after[1] = format_string (" in %s", module);
  free (module);
  return l;
}

/* What is to be said of the lifetime of the objects of INSTANCE.  */
static const char *
lifetime (const struct profile *p, uint32_t instance)
{
  return profile_instance (p, instance).more & ALLOCS_PROFILE_LIFETIME_UNKNOWN
             ? " (lifetime unknown)"
             : "";
}

/* A name alone, by all modules; item 0 is UNKNOWN.  */
static void
name_section (struct label *l, const struct profile *p, uint32_t number,
              const char *unknown)
{
  l->identity = identity_of_name (p, number);
  l->before
      = format_string ("%s%s", number ? instance_name (p, number) : unknown,
                       lifetime (p, number));
}

static void
name_instance (struct label *l, const struct profile *p, uint32_t number)
{
  l->identity = identity_of_instance (p, number);
  if (number == 0)
    l->before = copy_string ("(unknown allocator)");
  else
    {
      l->before = format_string ("%s%s in ", instance_name (p, number),
                                 lifetime (p, number));
      l->path = module_path (p, profile_instance (p, number).module);
    }
}

static void
name_entry (struct label *l, const struct profile *p, uint32_t number)
{
  struct allocs_profile_entry entry = profile_entry (p, number);
  const char *file = profile_text (p, entry.file);
  l->identity = identity_of_entry (p, number);
  if (number == 0)
    l->before = copy_string ("(unknown entry)");
  else
    {
      char *function = short_function_name (profile_text (p, entry.function));
      char *module
          = module_path (p, profile_instance (p, entry.instance).module);
      l->before = format_string ("%s of %s", function,
                                 instance_name (p, entry.instance));
      l->after[1] = format_string (" in %s of %s", file ? file : "?",
                                   base_name (module));
      free (function);
      free (module);
    }
}

static void
name_type (struct label *l, const struct profile *p, uint32_t number)
{
  struct allocs_profile_type type = type_of_item (p, number);
  l->identity = identity_of_type_item (p, number);
  l->before = copy_or (profile_text (p, type.name), "(unknown type)");
  if (type.bytes)
    l->after[1] = format_string (" of %" PRIu64 " bytes", type.bytes);
}

/* The name of the pools of class NUMBER: where they have none, the place that
   creates them.  To be freed.  */
static char *
pool_name (const struct profile *p, const struct allocs_profile_pool *pool)
{
  const char *name = profile_text (p, pool->name);
  struct allocs_profile_site site
      = profile_site (p, profile_context (p, pool->context).site);
  const char *file = profile_text (p, site.file);
  if (name)
    return copy_string (name);
  return file ? format_string ("(unnamed, %s:%" PRIu32 ")", base_name (file),
                               site.line)
              : copy_string ("(unnamed)");
}

/* The names of the classes above, and its own.  */
static void
name_pool (struct label *l, const struct profile *p, uint32_t number)
{
  struct allocs_profile_pool pool = profile_pool (p, number);
  uint32_t instance = pool.instance;
  char *path = number ? pool_name (p, &pool) : copy_string ("(unknown pool)");
  while (pool.parent)
    {
      pool = profile_pool (p, pool.parent);
      char *above = pool_name (p, &pool);
      char *longer = format_string ("%s/%s", above, path);
      free (above);
      free (path);
      path = longer;
    }
  l->before = format_string ("%s of %s", path, instance_name (p, instance));
  l->identity = allocs_id_add (ALLOCS_ID_SEED, l->before);
  free (path);
}

static void
name_process (struct label *l, const struct profile *p)
{
  l->identity = identity_of_sequence (p->header.start_time, p->header.pid);
  l->before = format_string ("%" PRIu32 " %s", p->header.pid,
                             base_name (profile_text (p, p->header.program)));
}

struct label
name_of_item (enum by by, const struct profile *p, uint32_t number)
{
  struct label label = { 0 }, *l = &label;
  switch (by)
    {
    case BY_ALLOCATOR:
      name_section (l, p, number, "(unknown allocator)");
      break;
    case BY_INSTANCE:
      name_instance (l, p, number);
      break;
    case BY_ENTRY:
      name_entry (l, p, number);
      break;
    case BY_WRAPPER:
      name_section (l, p, number, "(direct, no wrapper)");
      break;
    case BY_SITE:
    case BY_CHAIN:
      name_site (l, p, number);
      break;
    case BY_TYPE:
      name_type (l, p, number);
      break;
    case BY_FUNCTION:
      name_function (l, p, number);
      break;
    case BY_PROCESS:
      name_process (l, p);
      break;
    case BY_POOL:
      name_pool (l, p, number);
      break;
    case BY_COUNT:
      break;
    }
  return label;
}
