# SPDX-License-Identifier: MIT
# Reads an entries file and then a table of calls: gives callees the names that
# the entries file gives them, leaves out the entries of libc and the sites that
# call what is not in that file (functions with attributes of GCC's), and adds up
# the lines of one site (columns are not compared: debuggers do not show them).
# Numbers that a line lacks at its end are 0.

FNR == NR {
  sub (/#.*/, "")
  if (NF)
    callees[$3]
  if ($1 == "same")
    same[$2] = $3
  if ($1 == "alias" || $1 == "same")
    name[$2] = $3
  else if (NF)
    known[$3] = $2 != "malloc"
  next
}

$1 == "entry" && $2 in same { $2 = same[$2] }
$1 == "entry" && ! known[$2] { next }

{
  callee = $1 == "site" ? 5 : 2
  if ($1 == "site" && $5 in name)
    $5 = name[$5]
  if ($1 == "site" && ! ($5 in callees))
    next
  key = $1
  for (i = 2; i <= callee; i++)
    key = key " " $i
  keys[key]
  for (i = 1; i <= 6; i++)
    sum[key, i] += $(callee + i)
}

END {
  for (key in keys)
    {
      line = key
      for (i = 1; i <= 6; i++)
        line = line " " sum[key, i]
      print line
    }
}
