/* SPDX-License-Identifier: MIT */
/* Compares what configs name with what was seen.  A profile has the sites and
   entries that were reached; the rest is looked up in the modules, as long as
   their files are what was executed.  */

#include "never-seen.h"

#include <config.h>
#include <stdlib.h>
#include <string.h>

#include "elf-sections.h"
#include "memory.h"

/* The name under which the text of a profile's config is parsed.  */
static const char text_name[] = "profile";

static void
add (struct name_list *list, const char *function, const char *section)
{
  if (!function || !section)
    return;
  char *name = format_string ("%s of %s", function, section);
  name_list_add (list, name);
  free (name);
}

static void
see_profile (struct name_list *seen, const struct profile *p)
{
  for (uint32_t i = 1; i < p->tables[ALLOCS_PROFILE_SITES].end; i++)
    {
      struct allocs_profile_site site = profile_site (p, i);
      add (seen, profile_text (p, site.callee),
           profile_text (p, site.allocator));
    }
  for (uint32_t i = 1; i < p->tables[ALLOCS_PROFILE_ENTRIES].end; i++)
    {
      struct allocs_profile_entry entry = profile_entry (p, i);
      add (seen, profile_text (p, entry.function),
           profile_text (p, profile_instance (p, entry.instance).name));
    }
}

/* See the rule that the field REL of the descriptor NUMBER of KIND refers
   to.  */
static void
see_rule (struct name_list *seen, const struct elf_sections *s,
          enum section kind, size_t number, int32_t rel)
{
  size_t of = elf_sections_reference (s, kind, number, rel, SECTION_RULES);
  if (of == SIZE_MAX)
    return;
  const struct allocs_rule *rule = elf_sections_item (s, SECTION_RULES, of);
  add (seen, elf_sections_text (s, SECTION_RULES, of, rule->name),
       elf_sections_text (s, SECTION_RULES, of, rule->allocator));
}

void
never_seen_see (struct name_list *seen, const struct elf_sections *s)
{
  for (size_t i = 0; i < s->tables[SECTION_SITES].count; i++)
    {
      const struct allocs_site *site = elf_sections_item (s, SECTION_SITES, i);
      see_rule (seen, s, SECTION_SITES, i, site->rule);
    }
  for (size_t i = 0; i < s->tables[SECTION_ENTRIES].count; i++)
    {
      const struct allocs_entry *entry
          = elf_sections_item (s, SECTION_ENTRIES, i);
      see_rule (seen, s, SECTION_ENTRIES, i, entry->rule);
    }
}

/* See what is in the file of MODULE; false if that is not the file that was
   executed.  */
static bool
see_file (struct name_list *seen, const struct profile *p,
          const struct allocs_profile_module *module)
{
  char *fault;
  const char *path = profile_text (p, module->path);
  const char *wanted = profile_text (p, module->build_id);
  struct elf_sections *s = path ? elf_sections_open (path, &fault) : NULL;
  if (!s)
    {
      if (path)
        free (fault);
      return false;
    }
  char *build_id = elf_module_build_id (s->module);
  bool same = strcmp (build_id, wanted ? wanted : "") == 0;
  if (same)
    never_seen_see (seen, s);
  free (build_id);
  elf_sections_close (s);
  return same;
}

/* Modules are looked at once, though many processes may have them.  */
static unsigned
see_modules (struct name_list *seen, struct name_list *modules,
             const struct profile *p)
{
  unsigned unreadable = 0;
  for (uint32_t i = 1; i < p->tables[ALLOCS_PROFILE_MODULES].end; i++)
    {
      struct allocs_profile_module module = profile_module (p, i);
      const char *path = profile_text (p, module.path);
      if (!(module.flags & ALLOCS_PROFILE_HAS_HEADER)
          || name_list_add (modules, path ? path : "")->count++)
        continue;
      if (!see_file (seen, p, &module))
        unreadable++;
    }
  return unreadable;
}

static void
ignore_report (void *data, enum config_severity severity,
               struct config_place place, const char *text,
               const char *line_text)
{
  (void)data, (void)severity, (void)place, (void)text, (void)line_text;
}

const struct config_reporter never_seen_silent = { ignore_report, NULL };

void
never_seen_add_names (struct name_list *list, const struct config *config,
                      const char *file)
{
  for (const struct config_section *s = config->sections; s; s = s->next)
    for (const struct config_rule *r = s->rules; r; r = r->next)
      /* A wrapper that names the free of a lower level has no entry there.  */
      if (!r->owner
          && (!file || (r->place.file && strcmp (r->place.file, file) == 0)))
        add (list, r->name, s->name);
}

static void
add_configured (struct name_list *configured, struct name_list *texts,
                const struct profile *p)
{
  for (uint32_t i = 1; i < p->tables[ALLOCS_PROFILE_CONFIGS].end; i++)
    {
      const char *text = profile_text (p, profile_config (p, i).text);
      if (!text || name_list_add (texts, text)->count++)
        continue;
      struct config *config = config_new (&never_seen_silent);
      config_add_text (config, text_name, text, strlen (text),
                       &never_seen_silent);
      never_seen_add_names (configured, config, text_name);
      config_free (config);
    }
}

struct never_seen
never_seen_in (const struct profile *const *profiles, size_t count)
{
  struct never_seen never = { 0 };
  struct name_list seen = { 0 }, configured = { 0 }, modules = { 0 };
  struct name_list texts = { 0 };
  struct config *builtin = config_new (&never_seen_silent);
  never_seen_add_names (&seen, builtin, NULL);
  config_free (builtin);
  for (size_t i = 0; i < count; i++)
    {
      see_profile (&seen, profiles[i]);
      add_configured (&configured, &texts, profiles[i]);
      never.unreadable += see_modules (&seen, &modules, profiles[i]);
    }
  for (size_t i = 0; i < configured.count; i++)
    if (!name_list_has (&seen, configured.names[i]->text))
      name_list_add (&never.names, configured.names[i]->text);
  name_list_done (&seen);
  name_list_done (&configured);
  name_list_done (&modules);
  name_list_done (&texts);
  return never;
}
