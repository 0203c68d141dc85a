/* SPDX-License-Identifier: MIT */
/* A report as JSON: one object with the members

     format "allocs-report", version 1, program, pid, by, level, processes,
     rows, totals, coverage

   one row a line, the most important first.  This is a contract: members may be
   added, those that are there keep their names and meanings.  */

#include "json-report.h"

#include <stdio.h>

#include "json-text.h"
#include "row-key.h"

static const char *const call_names[CALL_COUNT] = {
  [CALL_ALLOC] = "alloc",   [CALL_RESIZE] = "resize",
  [CALL_FREE] = "free",     [CALL_FREE_NULL] = "free_null",
  [CALL_FAILED] = "failed", [CALL_OTHER] = "other",
};

static json_t *
json_amount (const struct amount *amount)
{
  return json_pack ("{s:o, s:o}", "bytes", json_number (amount->bytes),
                    "objects", json_number (amount->objects));
}

/* Add the counters that a row has in every view to OBJECT.  */
static void
add_counters (json_t *object, const struct row *row)
{
  json_t *calls = json_object ();
  for (unsigned i = 0; i < CALL_COUNT; i++)
    json_object_set_new (calls, call_names[i], json_number (row->calls[i]));
  json_object_set_new (object, "live", json_amount (&row->live));
  json_object_set_new (object, "peak", json_amount (&row->peak));
  json_object_set_new (object, "total", json_amount (&row->total));
  json_object_set_new (object, "calls", calls);
  json_object_set_new (object, "released_with_parent",
                       json_amount (&row->released));
}

/* Whether it was seen when the objects of the allocator of ROW end.  */
static json_t *
json_lifetime (const struct row *row)
{
  struct allocs_profile_instance instance
      = profile_instance (row->profile, row->item);
  return json_string (instance.more & ALLOCS_PROFILE_LIFETIME_UNKNOWN
                          ? "unknown"
                          : "known");
}

static json_t *
json_pools (const struct pool_counts *pools)
{
  return json_pack ("{s:o, s:o, s:o, s:o}", "live", json_number (pools->live),
                    "created", json_number (pools->created), "destroyed",
                    json_number (pools->destroyed), "resets",
                    json_number (pools->resets));
}

static json_t *
json_row (const struct aggregate *report, const struct row *row)
{
  json_t *object = row_key (report->view->by, row);
  if (row->overhead)
    json_object_set_new (object, "overhead", json_true ());
  json_object_set_new (object, "level",
                       row->level < 0 ? json_null ()
                                      : json_integer (row->level));
  add_counters (object, row);
  if (report->view->by == BY_ALLOCATOR || report->view->by == BY_INSTANCE)
    {
      json_object_set_new (object, "from_parent",
                           json_amount (&row->from_parent));
      json_object_set_new (object, "lifetime", json_lifetime (row));
    }
  if (report->view->by == BY_POOL)
    json_object_set_new (object, "pools", json_pools (&row->pools));
  return object;
}

static void
write_rows (const struct aggregate *report, size_t top)
{
  size_t count = top && top < report->row_count ? top : report->row_count;
  fputs (",\n\"rows\": [", stdout);
  for (size_t i = 0; i < count; i++)
    {
      fputs (i ? ",\n  " : "\n  ", stdout);
      json_element (json_row (report, report->rows[i]));
    }
  fputs ("]", stdout);
}

static json_t *
json_share (uint64_t part, uint64_t whole)
{
  return whole ? json_real ((double)part / (double)whole) : json_null ();
}

/* How much is known, and what could not be seen at all.  */
static json_t *
json_coverage (const struct aggregate *report)
{
  static const char *const names[KNOWN_COUNT] = {
    [KNOWN_ALLOCATOR] = "allocator",
    [KNOWN_WRAPPER_OR_SITE] = "wrapper_or_site",
    [KNOWN_TYPE] = "type",
  };
  const struct coverage *coverage = aggregate_coverage (report);
  json_t *object = json_object ();
  for (unsigned i = 0; i < KNOWN_COUNT; i++)
    json_object_set_new (object, names[i],
                         json_share (coverage->known[i], coverage->all));
  const struct unseen *unseen = &report->unseen;
  json_object_set_new (object, "missed", json_number (unseen->missed));
  json_object_set_new (object, "unknown_frees",
                       json_number (unseen->unknown_frees));
  json_object_set_new (object, "unknown_objects",
                       json_number (unseen->unknown_objects));
  json_object_set_new (object, "peak_grain", json_number (unseen->peak_grain));
  json_object_set_new (
      object, "incomplete",
      json_boolean (unseen->flags & ALLOCS_PROFILE_INCOMPLETE));
  return object;
}

/* What FIELD gives for the first of the processes, if it gives the same for
   all of them.  */
static json_t *
common (const struct aggregate *report,
        json_t *(*field) (const struct profile *))
{
  json_t *value
      = report->profile_count ? field (report->profiles[0]) : json_null ();
  for (size_t i = 1; i < report->profile_count; i++)
    {
      json_t *other = field (report->profiles[i]);
      if (!json_equal (value, other))
        {
          json_decref (value);
          value = json_null ();
        }
      json_decref (other);
    }
  return value;
}

static json_t *
json_processes (const struct aggregate *report)
{
  json_t *array = json_array ();
  for (size_t i = 0; i < report->profile_count; i++)
    json_array_append_new (array, key_of_process (report->profiles[i]));
  return array;
}

void
json_report (const struct aggregate *report, size_t top)
{
  json_t *totals = json_object ();
  add_counters (totals, &report->totals);
  json_member ("{", "format", json_string ("allocs-report"));
  json_member (", ", "version", json_integer (1));
  json_member (",\n", "program", common (report, key_of_program));
  json_member (", ", "pid", common (report, key_of_pid));
  json_member (", ", "by", json_string (report->view->name));
  json_member (", ", "level",
               report->level < 0 ? json_null ()
                                 : json_integer (report->level));
  json_member (",\n", "processes", json_processes (report));
  write_rows (report, top);
  json_member (",\n", "totals", totals);
  json_member (",\n", "coverage", json_coverage (report));
  puts ("}");
}
