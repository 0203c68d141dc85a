/* SPDX-License-Identifier: MIT */
/* A report for people: what is known of how much, the table, what was not seen
   (notes.c), and what to type next.  */

#include "text-report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base-name.h"
#include "clean-text.h"
#include "human.h"
#include "memory.h"
#include "notes.h"
#include "paragraph.h"
#include "report-table.h"

static const char *
program_name (const struct profile *p)
{
  return base_name (profile_text (p, p->header.program));
}

/* "3 processes of PROGRAM", if all are of one.  */
static char *
name_of_several (const struct aggregate *report)
{
  const char *name = program_name (report->profiles[0]);
  bool is_one = true;
  for (size_t i = 1; i < report->profile_count; i++)
    is_one = is_one && strcmp (name, program_name (report->profiles[i])) == 0;
  return format_string ("%zu processes%s%s%s", report->profile_count,
                        is_one ? " of " : "", is_one ? name : "",
                        report->view->by == BY_PROCESS
                            ? ""
                            : " (--by process tells them apart)");
}

static char *
name_of_processes (const struct aggregate *report)
{
  if (report->profile_count != 1)
    return name_of_several (report);
  const struct profile *p = report->profiles[0];
  bool has_ended = p->header.state == ALLOCS_PROFILE_ENDED;
  return format_string ("%s (pid %u%s)", program_name (p), p->header.pid,
                        has_ended ? "" : ", running or killed");
}

/* Of the live bytes, or of all, where the rows are not about what is live.  */
static void
print_coverage (const struct aggregate *report)
{
  const struct coverage *coverage = report->sort == SORT_LIVE
                                        ? aggregate_coverage (report)
                                        : &report->total;
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
print_order (const struct aggregate *report)
{
  static const char *const words[] = {
    [SORT_PEAK] = "peak", [SORT_TOTAL] = "total", [SORT_CALLS] = "calls"
  };
  if (report->sort != SORT_LIVE)
    print_paragraph ("sorted by %s", words[report->sort]);
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
  print_order (report);
}

/* The rows that OPTIONS ask for, to be freed.  */
static const struct row **
select_rows (const struct aggregate *report,
             const struct text_options *options, size_t *ret_count)
{
  const struct row **rows = new_items (report->row_count, sizeof *rows);
  size_t count = 0;
  for (size_t i = 0; i < report->row_count; i++)
    if (options->calls || report->view->tells_calls
        || !row_is_calls_only (report->rows[i]))
      rows[count++] = report->rows[i];
  *ret_count = count;
  return rows;
}

static void
print_rows (const struct aggregate *report, const struct text_options *options)
{
  size_t count;
  const struct row **rows = select_rows (report, options, &count);
  size_t shown = options->top && options->top < count ? options->top : count;
  putchar ('\n');
  if (shown)
    report_table (report, rows, shown);
  else
    puts ("nothing was allocated, as far as could be seen");
  if (shown < count)
    print_paragraph ("and %zu more; --top 0 shows all", count - shown);
  if (count < report->row_count)
    print_paragraph ("rows that only have calls, such as those that free: "
                     "%zu; --calls shows them",
                     report->row_count - count);
  free (rows);
}

void
text_report (const struct aggregate *report,
             const struct text_options *options)
{
  print_heading (report);
  print_rows (report, options);
  putchar ('\n');
  bool instrumented = print_notes (report);
  if (instrumented)
    {
      fputs ("next: allocs report ", stdout);
      print_clean (options->files);
      printf (" --by %s\n", report->view->next);
    }
  else
    puts ("next: allocs flags --help");
}
