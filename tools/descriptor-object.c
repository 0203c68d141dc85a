/* SPDX-License-Identifier: MIT */
/* Descriptors as JSON objects.  References to rules and types are written out,
   names are words, ids 16 hexadecimal digits; what is unknown is null.

     site       id function file line column callee role kind allocator
                signature ordinal type type_bytes type_form type_source flags
     entry      id function file line role kind allocator signature finality
                has_code flags
     allocator  id name kind over flags
     rule       name role kind allocator signature place origin
     type       id name bytes
     unit       file producer config
     config     hash text  */

#include "descriptor-object.h"

#include "json-text.h"
#include "words.h"

/* A descriptor, where it came from, and the object that is made of it.  */
struct making
{
  const struct elf_sections *sections;
  enum section kind;
  size_t number;
  json_t *object;
};

static void
set (const struct making *m, const char *key, json_t *value)
{
  json_object_set_new (m->object, key, value);
}

static void
set_word (const struct making *m, const char *key, const char *word)
{
  set (m, key, json_text (word));
}

static void
set_text (const struct making *m, const char *key, int32_t rel)
{
  set_word (m, key, elf_sections_text (m->sections, m->kind, m->number, rel));
}

static void
set_flags (const struct making *m, unsigned flags,
           const struct flag_word *words)
{
  json_t *array = json_array ();
  for (; words->flag; words++)
    if (flags & words->flag)
      json_array_append_new (array, json_string (words->word));
  set (m, "flags", array);
}

/* Set what the rule says that the field REL refers to; CALLEE_KEY is the key
   of its name, or NULL.  */
static void
set_rule (const struct making *m, int32_t rel, const char *callee_key)
{
  static const struct allocs_rule none;
  const struct allocs_rule *rule = &none;
  struct making of_rule = { m->sections, SECTION_RULES, 0, m->object };
  of_rule.number = elf_sections_reference (m->sections, m->kind, m->number,
                                           rel, SECTION_RULES);
  if (of_rule.number != SIZE_MAX)
    rule = elf_sections_item (m->sections, SECTION_RULES, of_rule.number);
  else
    of_rule.number = 0; /* its fields are 0, so nothing is looked up */
  if (callee_key)
    set_text (&of_rule, callee_key, rule->name);
  set_word (m, "kind", kind_word (rule->kind));
  set_text (&of_rule, "allocator", rule->allocator);
  set_text (&of_rule, "signature", rule->signature);
}

static void
set_type (const struct making *m, int32_t rel)
{
  size_t number = elf_sections_reference (m->sections, m->kind, m->number, rel,
                                          SECTION_TYPES);
  const struct allocs_type *type
      = number == SIZE_MAX
            ? NULL
            : elf_sections_item (m->sections, SECTION_TYPES, number);
  set_word (
      m, "type",
      type ? elf_sections_text (m->sections, SECTION_TYPES, number, type->name)
           : NULL);
  set (m, "type_bytes", json_number_or_null (type ? type->bytes : 0));
}

static void
make_site (const struct making *m, const void *item)
{
  const struct allocs_site *site = item;
  set (m, "id", json_id (site->id));
  set_text (m, "function", site->function);
  set_text (m, "file", site->file);
  set (m, "line", json_number_or_null (site->line));
  set (m, "column", json_number_or_null (site->column));
  set_word (m, "role", role_word (site->role));
  set_rule (m, site->rule, "callee");
  set (m, "ordinal", json_number (site->ordinal));
  set_type (m, site->type);
  set_word (m, "type_form", type_form_word (site->type_form));
  set_word (m, "type_source", type_source_word (site->type_source));
  set_flags (m, site->flags, site_flag_words);
}

static void
make_entry (const struct making *m, const void *item)
{
  const struct allocs_entry *entry = item;
  set (m, "id", json_id (entry->id));
  set_text (m, "function", entry->function);
  set_text (m, "file", entry->file);
  set (m, "line", json_number_or_null (entry->line));
  set_word (m, "role", role_word (entry->role));
  set_rule (m, entry->rule, NULL);
  set_word (m, "finality", finality_word (entry->finality));
  set (m, "has_code", json_boolean (entry->code != 0));
  set_flags (m, entry->flags, entry_flag_words);
}

static void
make_allocator (const struct making *m, const void *item)
{
  const struct allocs_allocator *allocator = item;
  set (m, "id", json_id (allocator->id));
  set_text (m, "name", allocator->name);
  set_word (m, "kind", kind_word (allocator->kind));
  set_text (m, "over", allocator->over);
  set_flags (m, allocator->flags, allocator_flag_words);
}

static void
make_rule (const struct making *m, const void *item)
{
  const struct allocs_rule *rule = item;
  set_text (m, "name", rule->name);
  set_word (m, "role", role_word (rule->role));
  set_word (m, "kind", kind_word (rule->kind));
  set_text (m, "allocator", rule->allocator);
  set_text (m, "signature", rule->signature);
  set_text (m, "place", rule->place);
  set_word (m, "origin", origin_word (rule->origin));
}

static void
make_type (const struct making *m, const void *item)
{
  const struct allocs_type *type = item;
  set (m, "id", json_id (type->id));
  set_text (m, "name", type->name);
  set (m, "bytes", json_number_or_null (type->bytes));
}

static void
make_unit (const struct making *m, const void *item)
{
  const struct allocs_unit *unit = item;
  set_text (m, "file", unit->file);
  set_text (m, "producer", unit->producer);
  set (m, "config", json_id (unit->config));
}

static void
make_config (const struct making *m, const void *item)
{
  const struct allocs_config *config = item;
  set (m, "hash", json_id (config->hash));
  set_text (m, "text", config->text);
}

json_t *
descriptor_object (const struct elf_sections *sections, enum section kind,
                   size_t number)
{
  static void (*const makers[SECTION_COUNT]) (const struct making *,
                                              const void *)
      = {
          [SECTION_SITES] = make_site,
          [SECTION_ENTRIES] = make_entry,
          [SECTION_ALLOCATORS] = make_allocator,
          [SECTION_RULES] = make_rule,
          [SECTION_TYPES] = make_type,
          [SECTION_UNITS] = make_unit,
          [SECTION_CONFIGS] = make_config,
        };
  const struct making m = { sections, kind, number, json_object () };
  makers[kind](&m, elf_sections_item (sections, kind, number));
  return m.object;
}
