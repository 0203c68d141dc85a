/* SPDX-License-Identifier: MIT */
/* A report for people: what is known of how much, the table, what was not seen
   (notes.c), and what to type next.  */

#include "text-report.h"

#include <stdio.h>
#include <stdlib.h>

#include "clean-text.h"
#include "human.h"
#include "memory.h"
#include "notes.h"
#include "paragraph.h"
#include "row-label.h"
#include "table.h"

/* Characters that the columns of numbers take, about.  */
enum
{
  NUMBERS_WIDTH = 47
};

static char *
name_of_processes (const struct aggregate *report)
{
  if (report->profile_count != 1)
    return format_string ("%zu processes", report->profile_count);
  const struct profile *p = report->profiles[0];
  return format_string (
      "%s (pid %u%s)", base_name (profile_text (p, p->header.program)),
      p->header.pid,
      p->header.state == ALLOCS_PROFILE_ENDED ? "" : ", running or killed");
}

static void
print_coverage (const struct aggregate *report)
{
  const struct coverage *coverage = aggregate_coverage (report);
  if (coverage->all == 0)
    return;
  print_paragraph (
      "known of %s: allocator %s, wrapper or site %s, type %s",
      coverage == &report->live ? "the live bytes" : "all bytes",
      human_share (coverage->known[KNOWN_ALLOCATOR], coverage->all).text,
      human_share (coverage->known[KNOWN_WRAPPER_OR_SITE], coverage->all).text,
      human_share (coverage->known[KNOWN_TYPE], coverage->all).text);
}

static void
print_heading (const struct aggregate *report)
{
  const struct row *totals = &report->totals;
  char *name = name_of_processes (report);
  char *level = report->level < 0
                    ? copy_string ("")
                    : format_string (", level %d only", report->level);
  print_paragraph ("%s%s: %s live in %s objects, peak %s, total %s", name,
                   level, human_bytes (totals->live.bytes).text,
                   human_count (totals->live.objects).text,
                   human_bytes (totals->peak.bytes).text,
                   human_bytes (totals->total.bytes).text);
  free (level);
  free (name);
  print_coverage (report);
}

static void
add_row (struct table *table, enum by by, const struct row *row, size_t width)
{
  char *label = row_label (by, row, width);
  table_row (table);
  table_cell (table, human_bytes (row->live.bytes).text);
  table_cell (table, human_count (row->live.objects).text);
  table_cell (table, human_bytes (row->peak.bytes).text);
  table_cell (table, human_bytes (row->total.bytes).text);
  table_cell (table, human_count (row_calls (row)).text);
  table_cell (table, label);
  free (label);
}

static void
print_rows (const struct aggregate *report, size_t count)
{
  unsigned width = output_width ();
  size_t room = width > NUMBERS_WIDTH + 20 ? width - NUMBERS_WIDTH : 20;
  struct table *table = table_new (width);
  table_column (table, "LIVE", COLUMN_NUMBER);
  table_column (table, "OBJECTS", COLUMN_NUMBER);
  table_column (table, "PEAK", COLUMN_NUMBER);
  table_column (table, "TOTAL", COLUMN_NUMBER);
  table_column (table, "CALLS", COLUMN_NUMBER);
  table_column (table, report->view->heading,
                report->view->by == BY_CHAIN ? COLUMN_LINES : COLUMN_WIDE);
  for (size_t i = 0; i < count; i++)
    add_row (table, report->view->by, report->rows[i], room);
  putchar ('\n');
  table_print (table);
}

void
text_report (const struct aggregate *report, size_t top, const char *files)
{
  size_t count = top && top < report->row_count ? top : report->row_count;
  print_heading (report);
  if (count)
    print_rows (report, count);
  else
    puts ("\nnothing was allocated, as far as could be seen");
  if (count < report->row_count)
    printf ("and %zu more; --top 0 shows all\n", report->row_count - count);
  putchar ('\n');
  bool instrumented = print_notes (report);
  if (instrumented)
    {
      fputs ("next: allocs report ", stdout);
      print_clean (files);
      printf (" --by %s\n", report->view->next);
    }
  else
    puts ("next: allocs flags --help");
}
