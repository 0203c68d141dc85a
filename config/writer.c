/* SPDX-License-Identifier: MIT */
/* A config written as a config: one form for each rule, so that equal rules
   give equal text.  */

#include "internal.h"

#include <stdio.h>
#include <string.h>

enum { COMMENT_COLUMN = 44 };

struct writer
{
  FILE *stream;
  bool with_places;
};

static const char *const form_words[] = {
  [CONFIG_FUNCTION] = "",
  [CONFIG_FIELD] = "field ",
  [CONFIG_VARIABLE] = "var ",
  [CONFIG_PARAMETER] = "param ",
};

static const char *
kind_key (const struct config_section *section)
{
  return section->kind == ALLOCS_KIND_WRAPPER ? "wrapper" : "allocator";
}

static void
write_place (FILE *stream, struct config_place place)
{
  fprintf (stream, "%s:%u", place.file, place.line);
}

/* What is to be known of RULE beside its place.  */
static void
write_relations (FILE *stream, const struct config_rule *rule)
{
  if (rule->owner)
    fprintf (stream, ", which is an entry of [%s %s]",
             kind_key (rule->owner->section), rule->owner->section->name);
  if (rule->replaces)
    {
      fputs (", replaces ", stream);
      write_place (stream, rule->replaces->place);
    }
}

/* End the line TEXT, which was said at PLACE; RULE is the rule that stands in
   it, or NULL.  */
static void
end_line (const struct writer *writer, const char *text,
          struct config_place place, const struct config_rule *rule)
{
  fputs (text, writer->stream);
  if (writer->with_places)
    {
      fprintf (writer->stream, "%*s ; ",
               strlen (text) < COMMENT_COLUMN
                 ? (int) (COMMENT_COLUMN - strlen (text)) : 0, "");
      write_place (writer->stream, place);
      if (rule)
        write_relations (writer->stream, rule);
    }
  putc ('\n', writer->stream);
}

static void __attribute__ ((format (printf, 4, 5)))
write_line (const struct writer *writer, struct config_place place,
            const struct config_rule *rule, const char *format, ...)
{
  char *text;
  va_list arguments;
  va_start (arguments, format);
  if (vasprintf (&text, format, arguments) < 0)
    config_out_of_memory ();
  va_end (arguments);
  end_line (writer, text, place, rule);
  free (text);
}

static void
write_levels (const struct writer *writer,
              const struct config_section *section)
{
  const char *key
    = section->kind == ALLOCS_KIND_WRAPPER ? "over" : "within";
  char *text;
  size_t size;
  FILE *stream = open_memstream (&text, &size);
  if (!stream)
    config_out_of_memory ();
  fprintf (stream, "%s = ", key);
  for (struct config_name *n = section->over; n; n = n->next)
    fprintf (stream, "%s%s", n->name, n->next ? ", " : "");
  fclose (stream);
  end_line (writer, text, section->over->place, NULL);
  free (text);
}

static void
write_rule (const struct writer *writer, const struct config_rule *rule)
{
  char *text;
  size_t size;
  FILE *stream = open_memstream (&text, &size);
  if (!stream)
    config_out_of_memory ();
  fprintf (stream, "%s = %s", config_role_key (rule->role),
           form_words[rule->form]);
  if (rule->file)
    fprintf (stream, "%s:", rule->file);
  fputs (rule->name, stream);
  if (rule->parameters)
    fprintf (stream, "(%s)", rule->parameters);
  if (rule->has_signature)
    fputs (rule->signature.text, stream);
  if (rule->signature.result)
    putc (rule->signature.result, stream);
  config_write_words (stream, rule);
  fclose (stream);
  end_line (writer, text, rule->place, rule);
  free (text);
}

static void
write_section (const struct writer *writer,
               const struct config_section *section)
{
  write_line (writer, section->place, NULL, "[%s %s]", kind_key (section),
              section->name);
  if (section->over)
    write_levels (writer, section);
  if (section->strict_layer)
    write_line (writer, section->strict_place, NULL, "strict = %s",
                section->strict ? "yes" : "no");
  if (section->shared_layer)
    write_line (writer, section->shared_place, NULL, "shared = %s",
                section->shared ? "yes" : "no");
  if (section->preload)
    write_line (writer, section->preload_place, NULL, "interpose = preload");
  if (section->instrument != CONFIG_DEFINITIONS)
    write_line (writer, section->instrument_place, NULL, "instrument = %s",
                section->instrument == CONFIG_CALLERS ? "callers" : "sites");
  for (struct config_rule *r = section->rules; r; r = r->next)
    write_rule (writer, r);
}

static char *
write_config (const struct config *config, bool with_places)
{
  char *text;
  size_t size;
  FILE *stream = open_memstream (&text, &size);
  if (!stream)
    config_out_of_memory ();
  struct writer writer = { .stream = stream, .with_places = with_places };
  for (struct config_name *n = config->ignored; n; n = n->next)
    write_line (&writer, n->place, NULL, "ignore = %s", n->name);
  for (struct config_section *s = config->sections; s; s = s->next)
    {
      if (ftell (stream) > 0)
        putc ('\n', stream);
      write_section (&writer, s);
    }
  fclose (stream);
  return text;
}

char *
config_text (const struct config *config)
{
  return write_config (config, true);
}

char *
config_bare_text (const struct config *config)
{
  return write_config (config, false);
}

uint64_t
config_hash (const struct config *config)
{
  char *text = config_bare_text (config);
  uint64_t hash = allocs_id_add (ALLOCS_ID_SEED, text);
  free (text);
  return hash;
}
