# SPDX-License-Identifier: MIT
# Words for the expressions of dg-report and dg-row, over the report's rows.

# The rows of the sites that stand at LINE of a file named FILE and call CALLEE,
# or whatever if that is empty.
def at(file; line; callee):
  .rows[]
  | select (.site != null and .site.line == line
            and (.site.file // "" | split ("/") | last) == file
            and (callee == "" or .site.callee == callee));

# The rows of the allocator, wrapper, entry, type or function NAME.
def of(name):
  .rows[]
  | select (.allocator == name or .instance == name or .wrapper == name
            or .entry == name or .type == name or .function == name);
