/* SPDX-License-Identifier: MIT */
/* Names of rows for people.  Where room is short, the folders of a path go
   first, from the left: line and function say more.  */

#include "row-label.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "clean-text.h"
#include "memory.h"

const char *
base_name (const char *path)
{
  if (!path || !*path)
    return "?";
  const char *slash = strrchr (path, '/');
  return slash && slash[1] ? slash + 1 : path;
}

/* "PATH" and what FORMAT gives, with as much of PATH as WIDTH allows.  REST is
   freed.  */
static char *
path_and (const char *path, char *rest, size_t width)
{
  const char *shown = path;
  size_t room = strlen (rest) + strlen (".../");
  while (strlen (shown) + (shown > path ? room : strlen (rest)) > width)
    {
      const char *slash = strchr (shown + (*shown == '/'), '/');
      if (!slash || !slash[1])
        break;
      shown = slash + 1;
    }
  char *label
      = format_string ("%s%s%s", shown > path ? ".../" : "", shown, rest);
  free (rest);
  return label;
}

/* A site that was made from a return address.  */
static char *
label_of_address (const struct profile *p,
                  const struct allocs_profile_site *site)
{
  const char *function = profile_text (p, site->function);
  const char *module = profile_text (p, profile_module (p, site->module).path);
  return format_string ("%s+0x%" PRIx64 "%s%s", base_name (module),
                        site->offset, function ? " " : "",
                        function ? function : "");
}

static char *
label_of_site (const struct profile *p, uint32_t number, size_t width)
{
  if (number == 0)
    return copy_string ("(no site)");
  struct allocs_profile_site site = profile_site (p, number);
  const char *file = profile_text (p, site.file);
  const char *function = profile_text (p, site.function);
  if (!file)
    return label_of_address (p, &site);
  return path_and (file,
                   format_string (":%" PRIu32 "%s%s", site.line,
                                  function ? " " : "",
                                  function ? function : ""),
                   width);
}

static char *
label_of_chain (const struct profile *p, uint32_t context, size_t width)
{
  char *label = NULL;
  while (context)
    {
      struct allocs_profile_context c = profile_context (p, context);
      context = c.parent;
      if (!c.site)
        continue;
      char *raw = label_of_site (p, c.site, width);
      char *site = clean_text (raw, CLEAN_FOR_TERMINAL);
      char *longer
          = label ? format_string ("%s\n%s", site, label) : copy_string (site);
      free (raw);
      free (label);
      free (site);
      label = longer;
    }
  return label ? label : copy_string ("(no site)");
}

static char *
label_of_function (const struct profile *p, uint32_t number, size_t width)
{
  if (number == 0)
    return copy_string ("(no site)");
  struct allocs_profile_site site = profile_site (p, number);
  const char *function = profile_text (p, site.function);
  const char *file = profile_text (p, site.file);
  const char *where = file ? file
                           : base_name (profile_text (
                               p, profile_module (p, site.module).path));
  char *in = copy_string (function ? function : "?");
  char *rest
      = path_and (where, copy_string (""),
                  width > strlen (in) + 1 ? width - strlen (in) - 1 : 0);
  char *label = format_string ("%s %s", in, rest);
  free (in);
  free (rest);
  return label;
}

static const char *
instance_name (const struct profile *p, uint32_t number, const char *unknown)
{
  const char *name = profile_text (p, profile_instance (p, number).name);
  return number && name ? name : unknown;
}

static char *
label_of_instance (const struct profile *p, uint32_t number)
{
  uint32_t module = profile_instance (p, number).module;
  if (number == 0)
    return copy_string ("(unknown allocator)");
  return format_string (
      "%s in %s", instance_name (p, number, "?"),
      base_name (profile_text (p, profile_module (p, module).path)));
}

static char *
label_of_entry (const struct profile *p, uint32_t number)
{
  struct allocs_profile_entry entry = profile_entry (p, number);
  const char *function = profile_text (p, entry.function);
  if (number == 0)
    return copy_string ("(unknown entry)");
  return format_string ("%s of %s", function ? function : "?",
                        instance_name (p, entry.instance, "?"));
}

static char *
label_of_type (const struct profile *p, uint32_t number)
{
  const char *name = profile_text (p, profile_type (p, number).name);
  return copy_string (name ? name : "(unknown type)");
}

static char *
label_of_process (const struct profile *p)
{
  return format_string ("%" PRIu32 " %s", p->header.pid,
                        base_name (profile_text (p, p->header.program)));
}

char *
row_label (enum by by, const struct row *row, size_t width)
{
  const struct profile *p = row->profile;
  if (row->overhead)
    return format_string ("(overhead of %s)",
                          instance_name (p, row->item, "?"));
  switch (by)
    {
    case BY_ALLOCATOR:
      return copy_string (instance_name (p, row->item, "(unknown allocator)"));
    case BY_INSTANCE:
      return label_of_instance (p, row->item);
    case BY_ENTRY:
      return label_of_entry (p, row->item);
    case BY_WRAPPER:
      return copy_string (instance_name (p, row->item, "(no wrapper)"));
    case BY_SITE:
      return label_of_site (p, row->item, width);
    case BY_CHAIN:
      return label_of_chain (p, row->item, width);
    case BY_TYPE:
      return label_of_type (p, row->item);
    case BY_FUNCTION:
      return label_of_function (p, row->item, width);
    case BY_PROCESS:
      return label_of_process (p);
    case BY_COUNT:
      break;
    }
  return copy_string ("?");
}
