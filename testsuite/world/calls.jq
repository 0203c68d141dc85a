# SPDX-License-Identifier: MIT
# The rows of `allocs report --by site' and `--by entry', as JSON, to the lines
# of the table that count-calls.py describes.  Sites that are known by their
# return address only, in code built without the plugin, are left out.

def counts: .calls
  | [.alloc, .resize, .free, .free_null, .failed, .other // 0];

.rows[] | select ((counts | add) > 0)
| if .entry then ["entry", .entry] + counts
  elif .site and .site.file then
    ["site", .site.function, (.site.file | split ("/") | last), .site.line,
     .site.callee] + counts
  else empty end
| join (" ")
