/* SPDX-License-Identifier: MIT */
/* `allocs sites': the descriptors of programs and libraries.  */

#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "descriptor-object.h"
#include "json-text.h"
#include "message.h"
#include "site-types.h"
#include "sites-text.h"

enum
{
  KEY_FORMAT = 256,
  KEY_SIZE
};

static const struct argp_option options[] = {
  { "format", KEY_FORMAT, "FORMAT", 0, "`text' (the default) or `json'", 0 },
  { "size", KEY_SIZE, NULL, 0, "Print the bytes that the sections take", 0 },
  { 0 },
};

struct arguments
{
  bool json, size;
  char **files;
  int count;
};

static error_t
parse (int key, char *value, struct argp_state *state)
{
  struct arguments *a = state->input;
  switch (key)
    {
    case KEY_FORMAT:
      a->json = strcmp (value, "json") == 0;
      if (!a->json && strcmp (value, "text") != 0)
        argp_error (state, "unknown format '%s': text or json", value);
      return 0;
    case KEY_SIZE:
      a->size = true;
      return 0;
    case ARGP_KEY_ARGS:
      a->files = state->argv + state->next;
      a->count = state->argc - state->next;
      return 0;
    case ARGP_KEY_NO_ARGS:
      argp_error (state, "which program or library?");
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp argp = {
  .options = options,
  .parser = parse,
  .args_doc = "FILE...",
  .doc = "Print the sites, entries and allocators of programs and shared "
         "libraries that were built with the plugin, and how many of the sites "
         "that allocate know the type; those that free have none.\v"
         "The exit status is 1 if a FILE cannot be read or has none.",
};

static void
write_kind (const struct elf_sections *sections, enum section kind)
{
  printf (",\n\"%s\": [", section_words[kind]);
  for (size_t i = 0; i < sections->tables[kind].count; i++)
    {
      fputs (i ? ",\n  " : "\n  ", stdout);
      json_element (descriptor_object (sections, kind, i));
    }
  putchar (']');
}

static void
write_json (const char *name, const struct elf_sections *sections)
{
  json_member ("\n{", "file", json_text (name));
  for (unsigned kind = 0; kind < SECTION_COUNT; kind++)
    write_kind (sections, kind);
  json_member (",\n", "site_types", site_types_object (sections));
  putchar ('}');
}

/* Open the file NAME and say why if that is no use.  */
static struct elf_sections *
open_file (const char *name)
{
  char *fault;
  struct elf_sections *sections = elf_sections_open (name, &fault);
  if (!sections)
    {
      complain ("cannot read '%s': %s", name, fault);
      free (fault);
      return NULL;
    }
  if (sections->has_other_version)
    complain ("'%s' has descriptors of another version, ignoring them; use "
              "the tool of that version",
              name);
  if (elf_sections_any (sections))
    return sections;
  if (!sections->has_other_version)
    complain ("'%s' has no descriptors: it was built without the plugin; "
              "next: allocs flags --help",
              name);
  elf_sections_close (sections);
  return NULL;
}

static int
print_files (const struct arguments *a)
{
  int status = STATUS_GOOD;
  unsigned printed = 0;
  for (int i = 0; i < a->count; i++)
    {
      struct elf_sections *sections = open_file (a->files[i]);
      if (!sections)
        {
          status = STATUS_FAILED;
          continue;
        }
      if (printed++)
        putchar (a->json ? ',' : '\n');
      if (a->json)
        write_json (a->files[i], sections);
      else if (a->size)
        sites_size (a->files[i], sections);
      else
        sites_text (a->files[i], sections);
      elf_sections_close (sections);
    }
  return status;
}

int
cmd_sites (int argc, char **argv)
{
  struct arguments a = { 0 };
  argp_parse (&argp, argc, argv, 0, NULL, &a);
  if (!a.json)
    return print_files (&a);
  printf ("{\"format\": \"allocs-sites\", \"version\": 1, \"files\": [");
  int status = print_files (&a);
  puts ("]}");
  return status;
}
