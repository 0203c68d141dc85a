# SPDX-License-Identifier: MIT
# usage: awk -f tables.awk programs RESULTS...
#
# Prints all results as tables of Markdown, first the budgets.  A result that is
# not there was not measured.

# --- Tables ------------------------------------------------------------------

# Add a row of cells with bars between to the table that is being made.
function row (cells) {
  rows[++row_count] = cells
}

function pad (cell, width) {
  return sprintf ("%-" width "s", cell)
}

function find_widths (   r, c, n, cell) {
  split ("", widths)
  for (r = 1; r <= row_count; r++) {
    n = split (rows[r], cell, "|")
    for (c = 1; c <= n; c++)
      if (length (cell[c]) > widths[c])
        widths[c] = length (cell[c])
  }
}

# Print the table, the first row of which is its head, under the line TITLE;
# nothing if there are no more rows.
function print_table (title,   r, c, n, cell, line, rule) {
  find_widths()
  if (row_count > 1)
    print "\n" title "\n"
  else
    row_count = 0
  for (r = 1; r <= row_count; r++) {
    n = split (rows[r], cell, "|")
    line = rule = "|"
    for (c = 1; c <= n; c++) {
      line = line " " pad(cell[c], widths[c]) " |"
      rule = rule " --- |"
    }
    print line
    if (r == 1)
      print rule
  }
  row_count = 0
}

# --- Results -----------------------------------------------------------------

FNR == NR {
  if ($0 !~ /^#/ && NF) {
    program[++programs] = $1
    unit[$1] = $7
    title[$1] = $8
    for (i = 9; i <= NF; i++)
      title[$1] = title[$1] " " $i
  }
  next
}

$1 == "where" { where[++wheres] = $2 "|" $3 "|`" $4 "`"; next }

{ value[$1] = $2; least[$1] = $3; most[$1] = $4 }

function known (key) { return key in value }

function number (key, format) {
  return known(key) ? sprintf (format, value[key]) : "not measured"
}

function range (key,   format) {
  if (!known(key))
    return "not measured"
  format = value[key] < 1.1 ? "%.3f" : value[key] < 10 ? "%.2f" : "%.0f"
  return sprintf (format " [" format ".." format "]", value[key], least[key],
                  most[key])
}

# --- Budgets -----------------------------------------------------------------

# The row for WHAT, with the BUDGET in words: FOUND, as shown, is met if the result
# KEY is at most LIMIT.
function judge (what, budget, found, key, limit) {
  row(what "|" budget "|" found "|" \
      (!known(key) ? "" : value[key] <= limit ? "met" : "missed"))
}

# The overhead of heaptrack on Lua, divided by ours.
function compare_with_heaptrack () {
  if (known("time.lua.on") && known("time.lua.heaptrack") \
      && value["time.lua.on"] > 1)
    value["cheaper"] = (value["time.lua.heaptrack"] - 1) \
                       / (value["time.lua.on"] - 1)
  if (known("cheaper"))
    value["dearer"] = 1 / value["cheaper"]
}

function memory_budget (size, bytes) {
  judge(size, sprintf ("%.1f bytes", bytes),
        number("memory." size, "%.1f bytes"), "memory." size, bytes)
}

function budgets () {
  row("what|budget|measured|")
  judge("dormant call", "3 instructions",
        number("dormant.call", "%.1f instructions"), "dormant.call", 3)
  judge("dormant entry, prologue and epilogue", "6 instructions",
        number("dormant.entry", "%.1f instructions"), "dormant.entry", 6)
  judge("dormant, time of a real program (Lua)", "1.01",
        range("time.lua.dormant"), "time.lua.dormant", 1.01)
  judge("on, malloc and free and nothing else", "1.5", range("time.pairs.on"),
        "time.pairs.on", 1.5)
  if (known("time.pairs.on"))
    judge("the same with 2 threads", "no worse", range("time.threads.on"),
          "time.threads.on", value["time.pairs.on"])
  judge("on, the kernel's loop", "1.35", range("time.kernel.on"),
        "time.kernel.on", 1.35)
  judge("on, a typical real program", "1.05", "not measured", "", 0)
  judge("on, a real program that allocates most (Lua)", "1.15",
        range("time.lua.on"), "time.lua.on", 1.15)
  compare_with_heaptrack()
  judge("cheaper than heaptrack there", "10 times",
        number("cheaper", "%.1f times"), "dearer", 0.1)
  judge("start with 100,000 sites in 200 modules", "10 ms",
        number("start", "%.1f ms"), "start", 10)
  judge("time to compile a large C file", "1.03", range("compile.time"),
        "compile.time", 1.03)
  judge("object file, each site beside strings and code", "64 bytes",
        number("size.site", "%.0f bytes"), "size.site", 64)
  print_table("Budgets; ratios are to the plain program, the median [and range]:")
}

# --- The rest ----------------------------------------------------------------

function memory () {
  row("size of the objects|budget|measured|")
  memory_budget("24", 8.24)
  memory_budget("100", 9)
  memory_budget("1000", 18)
  memory_budget("4000", 48)
  memory_budget("16000", 168)
  judge("16 to 511, mixed", "10.6 bytes", number("memory.mixed", "%.1f bytes"),
        "memory.mixed", 10.6)
  judge("16, of a pool", "16 bytes", number("memory.pool", "%.1f bytes"),
        "memory.pool", 16)
  row("none: what a process needs once|" \
      "|" (known("memory.start") ? int (value["memory.start"] / 1024) " KiB" \
                                 : "not measured") "|")
  print_table("Resident memory that each live object takes more when on:")
}

function times (   i, p) {
  row("program|dormant|on|heaptrack")
  for (i = 1; i <= programs; i++) {
    p = program[i]
    row(title[p] "|" range("time." p ".dormant") "|" \
        range("time." p ".on") "|" range("time." p ".heaptrack"))
  }
  print_table("Time of the processor, plain = 1:")
}

function instructions (   i, p, key) {
  row("program|a|plain|dormant|on|on / plain")
  for (i = 1; i <= programs; i++) {
    p = program[i]
    key = "instructions." p
    if (known(key ".plain"))
      row(title[p] "|" unit[p] "|" number(key ".plain", "%.0f") "|" \
          number(key ".dormant", "%.0f") "|" number(key ".on", "%.0f") "|" \
          sprintf ("%.2f", value[key ".on"] / value[key ".plain"]))
  }
  print_table("Instructions:")
}

function hot_path (   i) {
  row("instructions|in|function")
  for (i = 1; i <= wheres; i++)
    row(where[i])
  print_table("Where those of a pair of malloc and free are, when on:")
}

END {
  budgets()
  memory()
  times()
  instructions()
  hot_path()
  if (known("size.all"))
    printf "\nThe object file of all of Lua grows by %d bytes for each site," \
           " strings, code and config included.\n", value["size.all"]
}
