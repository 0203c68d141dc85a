/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mistakes in a config as GCC's own diagnostics, with the line and a caret.  */

#include "config-diagnostic.h"

namespace allocs {

namespace {

void
report (void *, config_severity severity, config_place place, const char *text,
        const char *)
{
  location_t location = location_of_place (place);
  switch (severity)
    {
    case CONFIG_ERROR:
      error_at (location, "%s", text);
      break;
    case CONFIG_WARNING:
      warning_at (location, 0, "%s", text);
      break;
    case CONFIG_NOTE:
      inform (location, "%s", text);
      break;
    }
}

} // namespace

/* The config is entered into the line table as if it were a source file that
   is left at once.  Outside of any file a map cannot be left, so one is begun
   and ended by a rename.  */
location_t
location_of_place (const config_place &place)
{
  if (!place.file || !place.line)
    return UNKNOWN_LOCATION;
  linemap_add (line_table, LC_ENTER, 0, place.file, place.line);
  linemap_line_start (line_table, place.line, 1024);
  location_t location
    = linemap_position_for_column (line_table, place.column);
  linemap_add (line_table, LC_LEAVE, 0, NULL, 0);
  return location;
}

const config_reporter *
diagnostic_reporter ()
{
  static const config_reporter reporter = { report, NULL };
  return &reporter;
}

} // namespace allocs
