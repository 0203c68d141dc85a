/* SPDX-License-Identifier: MIT */
/* Gathers what rules matched.  Each unit has descriptors of the rules that it
   met; here the same rule of several units becomes one.  */

#include "rule-matches.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"

/* A module on its way into a list.  */
struct reading
{
  struct rule_matches *matches;
  const char *module;
  const struct elf_sections *sections;
  size_t *rules;           /* for each rule descriptor, its match */
  struct name_list bodies; /* "function\nfile", the number is one of ENTRIES */
  struct body_call *entries;
  size_t entry_count;
};

static const char *
text (const struct reading *r, enum section kind, size_t number, int32_t rel)
{
  const char *s = elf_sections_text (r->sections, kind, number, rel);
  return s ? s : "";
}

/* The match of the rule descriptor NUMBER.  */
static size_t
match_of_rule (const struct reading *r, size_t number)
{
  const struct allocs_rule *rule
      = elf_sections_item (r->sections, SECTION_RULES, number);
  const char *section = text (r, SECTION_RULES, number, rule->allocator);
  const char *name = text (r, SECTION_RULES, number, rule->name);
  const char *signature = text (r, SECTION_RULES, number, rule->signature);
  char *key = format_string ("%u\n%u\n%u\n%s\n%s\n%s", rule->kind, rule->role,
                             rule->origin, section, name, signature);
  struct rule_matches *m = r->matches;
  struct name *known = name_list_add (&m->keys, key);
  free (key);
  if (known->count)
    return known->count - 1;
  m->items = more_items (m->items, m->count, sizeof *m->items);
  m->items[m->count] = (struct rule_match){
    .role = rule->role,
    .kind = rule->kind,
    .origin = rule->origin,
    .section = copy_string (section),
    .name = copy_string (name),
    .signature = copy_string (signature),
    .place = copy_string (text (r, SECTION_RULES, number, rule->place)),
  };
  known->count = ++m->count;
  return known->count - 1;
}

static void
read_rules (struct reading *r)
{
  size_t count = r->sections->tables[SECTION_RULES].count;
  r->rules = new_items (count + 1, sizeof *r->rules);
  for (size_t i = 0; i < count; i++)
    r->rules[i] = match_of_rule (r, i);
}

/* The match of the rule that the field REL refers to, or SIZE_MAX.  */
static size_t
match_at (const struct reading *r, enum section kind, size_t number,
          int32_t rel)
{
  size_t rule = elf_sections_reference (r->sections, kind, number, rel,
                                        SECTION_RULES);
  return rule == SIZE_MAX ? SIZE_MAX : r->rules[rule];
}

/* The body that is called FUNCTION in FILE.  */
static struct name *
body (struct reading *r, const char *function, const char *file)
{
  char *key = format_string ("%s\n%s", function, file);
  struct name *name = name_list_add (&r->bodies, key);
  free (key);
  return name;
}

static void
read_entry (struct reading *r, size_t number)
{
  const struct allocs_entry *entry
      = elf_sections_item (r->sections, SECTION_ENTRIES, number);
  size_t at = match_at (r, SECTION_ENTRIES, number, entry->rule);
  if (at == SIZE_MAX)
    return;
  struct rule_match *match = &r->matches->items[at];
  const char *function = text (r, SECTION_ENTRIES, number, entry->function);
  const char *file = text (r, SECTION_ENTRIES, number, entry->file);
  match->entries = more_items (match->entries, match->entry_count,
                               sizeof *match->entries);
  match->entries[match->entry_count] = (struct matched_entry){
    .function = copy_string (function),
    .file = copy_string (file),
    .module = copy_string (r->module),
    .line = entry->line,
    .flags = entry->flags,
  };
  r->entries = more_items (r->entries, r->entry_count, sizeof *r->entries);
  r->entries[r->entry_count++]
      = (struct body_call){ .caller = at, .entry = match->entry_count++ };
  if (!(entry->flags & ALLOCS_ENTRY_FOREIGN))
    body (r, function, file)->count = r->entry_count;
}

static void
read_site (struct reading *r, size_t number)
{
  const struct allocs_site *site
      = elf_sections_item (r->sections, SECTION_SITES, number);
  size_t callee = match_at (r, SECTION_SITES, number, site->rule);
  if (callee == SIZE_MAX)
    return;
  struct rule_matches *m = r->matches;
  bool is_indirect = site->flags & ALLOCS_SITE_INDIRECT;
  if (is_indirect)
    m->items[callee].indirect++;
  else
    m->items[callee].sites++;
  const struct name *in
      = body (r, text (r, SECTION_SITES, number, site->function),
              text (r, SECTION_SITES, number, site->file));
  if (!in->count)
    return;
  struct body_call call = r->entries[in->count - 1];
  call.callee = callee;
  call.is_indirect = is_indirect;
  m->calls = more_items (m->calls, m->call_count, sizeof *m->calls);
  m->calls[m->call_count++] = call;
}

void
rule_matches_add (struct rule_matches *matches, const char *module,
                  const struct elf_sections *sections)
{
  struct reading r
      = { .matches = matches, .module = module, .sections = sections };
  read_rules (&r);
  for (size_t i = 0; i < sections->tables[SECTION_ENTRIES].count; i++)
    read_entry (&r, i);
  for (size_t i = 0; i < sections->tables[SECTION_SITES].count; i++)
    read_site (&r, i);
  free (r.rules);
  free (r.entries);
  name_list_done (&r.bodies);
}

static int
compare (const void *left, const void *right)
{
  const struct rule_match *a = *(const struct rule_match *const *)left;
  const struct rule_match *b = *(const struct rule_match *const *)right;
  int order = strcmp (a->section, b->section);
  if (order == 0)
    order = (int)a->kind - (int)b->kind;
  if (order == 0)
    order = (int)a->role - (int)b->role;
  if (order == 0)
    order = strcmp (a->name, b->name);
  if (order == 0)
    order = strcmp (a->signature, b->signature);
  return order ? order : (int)a->origin - (int)b->origin;
}

const struct rule_match **
rule_matches_sorted (const struct rule_matches *matches)
{
  const struct rule_match **sorted
      = new_items (matches->count + 1, sizeof *sorted);
  for (size_t i = 0; i < matches->count; i++)
    sorted[i] = &matches->items[i];
  qsort (sorted, matches->count, sizeof *sorted, compare);
  return sorted;
}

const char *
manner_word (const struct matched_entry *entry)
{
  return entry->flags & ALLOCS_ENTRY_FOREIGN    ? "by-callers"
         : entry->flags & ALLOCS_ENTRY_IN_PLACE ? "in-place"
                                                : "handover";
}

static void
match_done (struct rule_match *match)
{
  for (size_t i = 0; i < match->entry_count; i++)
    {
      free (match->entries[i].function);
      free (match->entries[i].file);
      free (match->entries[i].module);
    }
  free (match->entries);
  free (match->section);
  free (match->name);
  free (match->signature);
  free (match->place);
}

void
rule_matches_done (struct rule_matches *matches)
{
  for (size_t i = 0; i < matches->count; i++)
    match_done (&matches->items[i]);
  free (matches->items);
  free (matches->calls);
  name_list_done (&matches->keys);
}
