/* SPDX-License-Identifier: MIT */
/* `allocs config --format=json': the merged rules for programs, such as those
   that generate code or documentation from them.  */

#include "config-json.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "json-text.h"
#include "memory.h"
#include "words.h"

static void
set (json_t *object, const char *key, json_t *value)
{
  json_object_set_new (object, key, value);
}

static json_t *
place_object (struct config_place place)
{
  json_t *object = json_object ();
  set (object, "file", json_text (place.file));
  set (object, "line", json_number_or_null (place.line));
  set (object, "column", json_number_or_null (place.column));
  return object;
}

/* The place PLACE, or null if nothing was said.  */
static json_t *
place_or_null (struct config_place place)
{
  return place.line ? place_object (place) : json_null ();
}

static json_t *
names_array (const struct config_name *name)
{
  json_t *array = json_array ();
  for (; name; name = name->next)
    json_array_append_new (array, json_text (name->name));
  return array;
}

static const char *
form_word (enum config_form form)
{
  static const char *const words[] = {
    [CONFIG_FUNCTION] = "func",
    [CONFIG_FIELD] = "field",
    [CONFIG_VARIABLE] = "var",
    [CONFIG_PARAMETER] = "param",
  };
  return words[form];
}

static const char *
instrument_word (enum config_instrument instrument)
{
  static const char *const words[] = {
    [CONFIG_DEFINITIONS] = "definitions",
    [CONFIG_CALLERS] = "callers",
    [CONFIG_SITES] = "sites",
  };
  return words[instrument];
}

static json_t *
signature_text (const struct config_rule *rule)
{
  if (!rule->has_signature)
    return json_null ();
  const char result[] = { rule->signature.result, '\0' };
  char *text = format_string ("%s%s", rule->signature.text, result);
  json_t *value = json_text (text);
  free (text);
  return value;
}

/* { "size": "arg1->size", "keeps": true, ... }  */
static json_t *
words_object (const struct config_rule *rule)
{
  json_t *object = json_object ();
  for (int word = 0; word < CONFIG_WORDS; word++)
    if (rule->words[word])
      {
        char *text = config_expression_text (rule->words[word]);
        set (object, config_word_name (word), json_text (text));
        free (text);
      }
  for (unsigned flag = 1; flag <= rule->flags; flag <<= 1)
    if (rule->flags & flag)
      set (object, config_flag_name (flag), json_true ());
  return object;
}

static json_t *
rule_object (const struct config_rule *rule)
{
  json_t *object = json_object ();
  set (object, "role", json_text (role_word (rule->role)));
  set (object, "form", json_text (form_word (rule->form)));
  set (object, "name", json_text (rule->name));
  set (object, "source", json_text (rule->file));
  set (object, "parameters", json_text (rule->parameters));
  set (object, "signature", signature_text (rule));
  set (object, "words", words_object (rule));
  set (object, "place", place_object (rule->place));
  set (object, "entry_of",
       rule->owner ? json_text (rule->owner->section->name) : json_null ());
  set (object, "replaces",
       rule->replaces ? place_object (rule->replaces->place) : json_null ());
  return object;
}

static json_t *
section_object (const struct config_section *section)
{
  json_t *object = json_object (), *rules = json_array ();
  set (object, "kind", json_text (kind_word (section->kind)));
  set (object, "name", json_text (section->name));
  set (object, "place", place_object (section->place));
  set (object, section->kind == ALLOCS_KIND_WRAPPER ? "over" : "within",
       names_array (section->over));
  set (object, "strict", json_boolean (section->strict));
  set (object, "strict_place", place_or_null (section->strict_place));
  set (object, "shared", json_boolean (section->shared));
  set (object, "shared_place", place_or_null (section->shared_place));
  set (object, "interpose",
       section->preload ? json_text ("preload") : json_null ());
  set (object, "instrument",
       json_text (instrument_word (section->instrument)));
  set (object, "instrument_place", place_or_null (section->instrument_place));
  for (const struct config_rule *r = section->rules; r; r = r->next)
    json_array_append_new (rules, rule_object (r));
  set (object, "rules", rules);
  return object;
}

static json_t *
entry_object (const struct matched_entry *entry)
{
  json_t *object = json_object ();
  set (object, "function", json_text (entry->function));
  set (object, "file", json_text (entry->file));
  set (object, "line", json_number_or_null (entry->line));
  set (object, "module", json_text (entry->module));
  set (object, "instrumented", json_text (manner_word (entry)));
  set (object, "preemptible",
       json_boolean (entry->flags & ALLOCS_ENTRY_PREEMPTIBLE));
  return object;
}

static json_t *
match_object (const struct rule_match *match)
{
  json_t *object = json_object (), *entries = json_array ();
  set (object, "kind", json_text (kind_word (match->kind)));
  set (object, "section", json_text (match->section));
  set (object, "role", json_text (role_word (match->role)));
  set (object, "name", json_text (match->name));
  set (object, "signature",
       *match->signature ? json_text (match->signature) : json_null ());
  set (object, "origin", json_text (origin_word (match->origin)));
  set (object, "place", json_text (match->place));
  set (object, "sites", json_number (match->sites));
  set (object, "indirect_sites", json_number (match->indirect));
  for (size_t i = 0; i < match->entry_count; i++)
    json_array_append_new (entries, entry_object (&match->entries[i]));
  set (object, "entries", entries);
  return object;
}

static json_t *
finding_object (const struct finding *finding)
{
  json_t *object = json_object ();
  set (object, "what", json_text (finding->what));
  set (object, "fault", json_boolean (finding->is_fault));
  set (object, "text", json_text (finding->text));
  set (object, "section", json_text (finding->section));
  set (object, "function", json_text (finding->function));
  set (object, "level", json_text (finding->level));
  set (object, "module", json_text (finding->module));
  return object;
}

static json_t *
modules_array (const struct name_list *modules)
{
  json_t *array = json_array ();
  for (size_t i = 0; i < modules->count; i++)
    {
      json_t *object = json_object ();
      set (object, "file", json_text (modules->names[i]->text));
      set (object, "units", json_number (modules->names[i]->count));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
check_object (const struct config_check *check)
{
  json_t *object = json_object (), *matches = json_array (),
         *findings = json_array ();
  const struct rule_match **sorted = rule_matches_sorted (&check->matches);
  for (size_t i = 0; i < check->matches.count; i++)
    json_array_append_new (matches, match_object (sorted[i]));
  for (size_t i = 0; i < check->finding_count; i++)
    json_array_append_new (findings, finding_object (&check->findings[i]));
  set (object, "modules", modules_array (&check->modules));
  set (object, "matches", matches);
  set (object, "findings", findings);
  free (sorted);
  return object;
}

void
config_json_print (const struct config *config,
                   const struct config_check *check)
{
  printf ("{\"format\": \"allocs-config\", \"version\": 1");
  json_member (",\n", "hash", json_id (config_hash (config)));
  json_member (",\n", "files", names_array (config->files));
  json_member (",\n", "ignored", names_array (config->ignored));
  printf (",\n\"sections\": [");
  for (const struct config_section *s = config->sections; s; s = s->next)
    {
      fputs (s == config->sections ? "\n" : ",\n", stdout);
      json_element (section_object (s));
    }
  putchar (']');
  if (check)
    json_member (",\n", "check", check_object (check));
  puts ("}");
}
