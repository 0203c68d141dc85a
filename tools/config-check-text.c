/* SPDX-License-Identifier: MIT */
/* A check of configs for people: what each rule matched, by section, then what
   is wrong.  */

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clean-text.h"
#include "config-check.h"
#include "paragraph.h"
#include "words.h"

/* Print a line, made fit for a terminal.  */
static void __attribute__ ((format (printf, 1, 2)))
print_line (const char *format, ...)
{
  char *text;
  va_list arguments;
  va_start (arguments, format);
  if (vasprintf (&text, format, arguments) >= 0)
    {
      print_clean (text);
      putchar ('\n');
      free (text);
    }
  va_end (arguments);
}

static const char *
manner_text (const struct matched_entry *entry)
{
  return entry->flags & ALLOCS_ENTRY_FOREIGN    ? "entered by its callers"
         : entry->flags & ALLOCS_ENTRY_IN_PLACE ? "entered in place"
                                                : "hands over";
}

static const char *
origin_text (unsigned origin)
{
  return origin == ALLOCS_ORIGIN_GCC_ATTRIBUTE ? ", by an attribute of GCC"
         : origin == ALLOCS_ORIGIN_ATTRIBUTE   ? ", by an attribute"
                                               : "";
}

static void
print_entries (const struct rule_match *match, bool name_modules)
{
  for (size_t i = 0; i < match->entry_count; i++)
    {
      const struct matched_entry *e = &match->entries[i];
      print_line ("    entry %s at %s:%u%s%s, %s", e->function, e->file,
                       e->line, name_modules ? " in " : "",
                       name_modules ? e->module : "", manner_text (e));
    }
}

static void
print_sites (const struct rule_match *match)
{
  size_t all = match->sites + match->indirect;
  if (match->indirect)
    print_line ("    %zu %s, %zu of them through pointers", all,
                     all == 1 ? "site" : "sites", match->indirect);
  else
    print_line ("    %zu %s", all, all == 1 ? "site" : "sites");
}

static void
print_match (const struct rule_match *match, bool name_modules)
{
  print_line ("  %s = %s%s   ; %s%s", role_word (match->role),
                   match->name, match->signature, match->place,
                   origin_text (match->origin));
  print_entries (match, name_modules);
  print_sites (match);
}

static void
print_section (const struct rule_match *match, bool is_first)
{
  if (!is_first)
    putchar ('\n');
  print_line ("[%s %s]", kind_word (match->kind), match->section);
}

static void
print_matches (const struct config_check *check)
{
  const struct rule_match **sorted = rule_matches_sorted (&check->matches);
  for (size_t i = 0; i < check->matches.count; i++)
    {
      const struct rule_match *match = sorted[i];
      if (i == 0 || strcmp (match->section, sorted[i - 1]->section) != 0
          || match->kind != sorted[i - 1]->kind)
        print_section (match, i == 0);
      print_match (match, check->modules.count > 1);
    }
  free (sorted);
}

void
config_check_print (const struct config_check *check)
{
  print_matches (check);
  if (check->matches.count && check->finding_count)
    putchar ('\n');
  for (size_t i = 0; i < check->finding_count; i++)
    print_paragraph ("%s", check->findings[i].text);
}
