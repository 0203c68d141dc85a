# SPDX-License-Identifier: MIT
# Words for the expressions of dg-report and dg-row, over the report's rows.

# The rows of the sites that stand at LINE of a file named FILE.
def at(file; line):
  .rows[]
  | select (.site != null and .site.line == line
            and (.site.file // "" | split ("/") | last) == file);

# The rows of the allocator, wrapper, entry, type or function NAME.
def of(name):
  .rows[]
  | select (.allocator == name or .instance == name or .wrapper == name
            or .entry == name or .type == name or .function == name);
