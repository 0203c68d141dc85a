/* SPDX-License-Identifier: MIT */
/* Holds configs against programs and libraries: which of the names were never
   seen, what was built with another config or without the plugin.  Where the
   user names no config, it is the one that a module was built with.  */

#include "config-check.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "never-seen.h"

enum
{
  MOST_NAMES = 8 /* that a finding lists */
};

static char *
copy_or_null (const char *s)
{
  return s ? copy_string (s) : NULL;
}

void
config_check_find (struct config_check *check, struct finding finding)
{
  finding.section = copy_or_null (finding.section);
  finding.function = copy_or_null (finding.function);
  finding.level = copy_or_null (finding.level);
  finding.module = copy_or_null (finding.module);
  check->findings = more_items (check->findings, check->finding_count,
                                sizeof *check->findings);
  check->findings[check->finding_count++] = finding;
  check->fault_count += finding.is_fault;
}

static void
find_in_module (struct config_check *check, const char *what, char *module,
                char *text)
{
  config_check_find (check, (struct finding){ .what = what,
                                              .is_fault = true,
                                              .text = text,
                                              .module = module });
}

static void
add_config (struct config_check *check, const struct config *config)
{
  check->configs = more_items (check->configs, check->config_count,
                               sizeof *check->configs);
  check->configs[check->config_count++] = config;
}

/* Take the configs in the module FILE for what is to be checked.  */
static void
read_configs (struct config_check *check, const char *file,
              const struct elf_sections *s, struct name_list *texts)
{
  for (size_t i = 0; i < s->tables[SECTION_CONFIGS].count; i++)
    {
      const struct allocs_config *item
          = elf_sections_item (s, SECTION_CONFIGS, i);
      const char *text = elf_sections_text (s, SECTION_CONFIGS, i, item->text);
      if (!text || name_list_add (texts, text)->count++)
        continue;
      struct config *config = config_new (&never_seen_silent);
      config_add_text (config, file, text, strlen (text), &never_seen_silent);
      check->own
          = more_items (check->own, check->own_count, sizeof *check->own);
      check->own[check->own_count++] = config;
      add_config (check, config);
    }
}

/* Find the units of the module FILE that were built with another config.  */
static void
check_units (struct config_check *check, char *file,
             const struct elf_sections *s)
{
  struct name_list others = { 0 };
  for (size_t i = 0; i < s->tables[SECTION_UNITS].count; i++)
    {
      const struct allocs_unit *unit = elf_sections_item (s, SECTION_UNITS, i);
      const char *name = elf_sections_text (s, SECTION_UNITS, i, unit->file);
      if (!check->is_given && !check->first_unit)
        {
          check->hash = unit->config;
          check->first_unit = format_string ("'%s'", name ? name : "?");
        }
      if (unit->config != check->hash)
        name_list_add (&others, name ? name : "?");
    }
  char *names = name_list_text (&others, MOST_NAMES);
  if (others.count)
    find_in_module (check, "other-config", file,
                    format_string ("built with another config than %s, in "
                                   "'%s': %s",
                                   check->first_unit, file, names));
  free (names);
  name_list_done (&others);
}

static void
check_module (struct config_check *check, char *file, struct name_list *texts)
{
  char *fault;
  struct elf_sections *s = elf_sections_open (file, &fault);
  if (!s)
    {
      find_in_module (check, "unreadable", file,
                      format_string ("cannot read '%s': %s", file, fault));
      free (fault);
      return;
    }
  if (!elf_sections_any (s))
    find_in_module (check, "no-descriptors", file,
                    format_string ("built without the plugin: '%s'", file));
  else
    {
      name_list_add (&check->modules, file)->count
          = s->tables[SECTION_UNITS].count;
      if (!check->is_given)
        read_configs (check, file, s, texts);
      check_units (check, file, s);
      rule_matches_add (&check->matches, file, s);
      never_seen_see (&check->seen, s);
    }
  elf_sections_close (s);
}

/* Find the names of the configs that no module knows.  */
static void
check_names (struct config_check *check)
{
  for (size_t i = 0; i < check->config_count; i++)
    for (const struct config_section *s = check->configs[i]->sections; s;
         s = s->next)
      for (const struct config_rule *r = s->rules; r; r = r->next)
        {
          char *name = format_string ("%s of %s", r->name, s->name);
          if (!r->owner && !name_list_has (&check->seen, name))
            config_check_find (
                check,
                (struct finding){ .what = "never-seen",
                                  .is_fault = true,
                                  .text = format_string ("never seen: %s",
                                                         name),
                                  .section = (char *)s->name,
                                  .function = (char *)r->name });
          name_list_add (&check->seen, name);
          free (name);
        }
}

void
config_check_run (struct config_check *check, const struct config *config,
                  bool is_given, char *const *files, size_t count)
{
  struct name_list texts = { 0 };
  check->builtin = config_new (&never_seen_silent);
  never_seen_add_names (&check->seen, check->builtin, NULL);
  check->is_given = is_given;
  if (is_given)
    {
      add_config (check, config);
      check->hash = config_hash (config);
      check->first_unit = copy_string ("this");
    }
  for (size_t i = 0; i < count; i++)
    check_module (check, files[i], &texts);
  if (check->modules.count)
    {
      check_names (check);
      for (size_t i = 0; i < check->config_count; i++)
        config_check_claims (check, check->configs[i]);
    }
  name_list_done (&texts);
}

void
config_check_done (struct config_check *check)
{
  for (size_t i = 0; i < check->finding_count; i++)
    {
      struct finding *f = &check->findings[i];
      free (f->text);
      free (f->section);
      free (f->function);
      free (f->level);
      free (f->module);
    }
  for (size_t i = 0; i < check->own_count; i++)
    config_free (check->own[i]);
  config_free (check->builtin);
  free (check->own);
  free (check->configs);
  free (check->findings);
  free (check->first_unit);
  rule_matches_done (&check->matches);
  name_list_done (&check->modules);
  name_list_done (&check->seen);
}
