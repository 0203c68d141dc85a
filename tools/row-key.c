/* SPDX-License-Identifier: MIT */
/* What a row is, as JSON: by allocator {allocator}, by instance {allocator,
   instance}, by entry {entry, section, module}, by wrapper {wrapper}, by site
   {site}, by chain {chain}, by type {type}, by function {function, demangled,
   file}, by process {process}, by pool {allocator, pool, parents, created_at}.
   What is unknown is null.  An instance is named
   by its module.  A site is {function, demangled, file, line, column, callee,
   id}, one that was made from a return address also {module, offset}.

   The row of an overhead has the keys of its view, all null, except for the
   allocator and the instance whose overhead it is.  */

#include "row-key.h"

#include <stdlib.h>

#include "function-name.h"
#include "json-text.h"
#include "type-item.h"

static json_t *
text (const struct profile *p, allocs_text offset)
{
  return json_text (profile_text (p, offset));
}

static json_t *
module_path (const struct profile *p, uint32_t module)
{
  return text (p, profile_module (p, module).path);
}

json_t *
key_of_program (const struct profile *p)
{
  return text (p, p->header.program);
}

json_t *
key_of_pid (const struct profile *p)
{
  return json_integer (p->header.pid);
}

json_t *
key_of_process (const struct profile *p)
{
  return json_pack ("{s:o, s:o}", "pid", key_of_pid (p), "program",
                    key_of_program (p));
}

/* Add the function NAME as the assembler has it, and, of C++, as the source
   does.  */
static void
add_function_name (json_t *object, const struct profile *p, allocs_text name)
{
  char *demangled = demangled_name (profile_text (p, name));
  json_object_set_new (object, "function", text (p, name));
  json_object_set_new (object, "demangled", json_text (demangled));
  free (demangled);
}

static json_t *
key_of_site (const struct profile *p, uint32_t number)
{
  if (number == 0)
    return json_null ();
  struct allocs_profile_site site = profile_site (p, number);
  json_t *key = json_object ();
  add_function_name (key, p, site.function);
  json_object_set_new (key, "file", text (p, site.file));
  json_object_set_new (key, "line", json_number_or_null (site.line));
  json_object_set_new (key, "column", json_number_or_null (site.column));
  json_object_set_new (key, "callee", text (p, site.callee));
  json_object_set_new (key, "id", json_id (site.id));
  if (site.id == 0)
    {
      json_object_set_new (key, "module", module_path (p, site.module));
      json_object_set_new (key, "offset", json_number (site.offset));
    }
  return key;
}

static json_t *
key_of_chain (const struct profile *p, uint32_t context)
{
  if (context == 0)
    return json_null ();
  json_t *sites = json_array ();
  while (context)
    {
      struct allocs_profile_context c = profile_context (p, context);
      if (c.site)
        json_array_insert_new (sites, 0, key_of_site (p, c.site));
      context = c.parent;
    }
  return sites;
}

static json_t *
name_of_instance (const struct profile *p, uint32_t instance)
{
  return text (p, profile_instance (p, instance).name);
}

static void
add_instance (json_t *object, const struct profile *p, uint32_t number)
{
  struct allocs_profile_instance instance = profile_instance (p, number);
  json_object_set_new (object, "allocator", text (p, instance.name));
  json_object_set_new (object, "instance", module_path (p, instance.module));
}

static void
add_entry (json_t *object, const struct profile *p, uint32_t number)
{
  struct allocs_profile_entry entry = profile_entry (p, number);
  struct allocs_profile_instance instance
      = profile_instance (p, entry.instance);
  json_object_set_new (object, "entry", text (p, entry.function));
  json_object_set_new (object, "section", text (p, instance.name));
  json_object_set_new (object, "module", module_path (p, instance.module));
}

static void
add_function (json_t *object, const struct profile *p, uint32_t number)
{
  struct allocs_profile_site site = profile_site (p, number);
  add_function_name (object, p, site.function);
  json_object_set_new (object, "file", text (p, site.file));
}

/* The names of the classes of pools above class NUMBER, outermost first.  */
static json_t *
pool_parents (const struct profile *p, uint32_t number)
{
  json_t *names = json_array ();
  while ((number = profile_pool (p, number).parent))
    json_array_insert_new (names, 0, text (p, profile_pool (p, number).name));
  return names;
}

static void
add_pool (json_t *object, const struct profile *p, uint32_t number)
{
  struct allocs_profile_pool pool = profile_pool (p, number);
  uint32_t site = profile_context (p, pool.context).site;
  json_object_set_new (object, "allocator",
                       name_of_instance (p, pool.instance));
  json_object_set_new (object, "pool", text (p, pool.name));
  json_object_set_new (object, "parents", pool_parents (p, number));
  json_object_set_new (object, "created_at",
                       pool.name ? json_null () : key_of_site (p, site));
}

/* Add what the item NUMBER of P is called in the view BY.  */
static void
add_key (json_t *object, enum by by, const struct profile *p, uint32_t number)
{
  switch (by)
    {
    case BY_ALLOCATOR:
      json_object_set_new (object, "allocator", name_of_instance (p, number));
      break;
    case BY_INSTANCE:
      add_instance (object, p, number);
      break;
    case BY_ENTRY:
      add_entry (object, p, number);
      break;
    case BY_WRAPPER:
      json_object_set_new (object, "wrapper", name_of_instance (p, number));
      break;
    case BY_SITE:
      json_object_set_new (object, "site", key_of_site (p, number));
      break;
    case BY_CHAIN:
      json_object_set_new (object, "chain", key_of_chain (p, number));
      break;
    case BY_TYPE:
      json_object_set_new (object, "type",
                           text (p, type_of_item (p, number).name));
      break;
    case BY_FUNCTION:
      add_function (object, p, number);
      break;
    case BY_PROCESS:
      json_object_set_new (object, "process", key_of_process (p));
      break;
    case BY_POOL:
      add_pool (object, p, number);
      break;
    case BY_COUNT:
      break;
    }
}

json_t *
row_key (enum by by, const struct row *row)
{
  json_t *object = json_object ();
  add_key (object, by, row->profile, row->overhead ? 0 : row->item);
  if (row->overhead)
    add_instance (object, row->profile, row->item);
  return object;
}
