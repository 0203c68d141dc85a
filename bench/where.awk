# SPDX-License-Identifier: MIT
# usage: awk -v count=N -f where.awk FILE.1 FILE.2
#
# Prints how many instructions of an operation each function takes, inlined ones
# included: the difference of two files of callgrind's, divided by N; the largest
# first, those of less than one instruction left out.  A line is `where', the
# number, the file that holds the function, the function.

# "fn=(7) malloc" gives the number 7 a name, "fn=(7)" uses it.
function name_of (text, kind,   number, end) {
  end = index (text, ")")
  number = kind substr (text, 1, end)
  if (length (text) > end)
    names[number] = substr (text, end + 2)
  return names[number]
}

FNR == 1 { sign = NR == 1 ? -1 : 1 }

/^ob=/ { object = name_of (substr ($0, 4), "ob"); next }
/^fn=/ { function_name = name_of (substr ($0, 4), "fn"); next }
/^cob=/ { name_of (substr ($0, 5), "ob"); next }
/^cfn=/ { name_of (substr ($0, 5), "fn"); next }

# The line after it has the cost of what is called.
/^calls=/ { getline; next }

/^[0-9+*-]/ {
  sub (/'[0-9]+$/, "", function_name)
  cost[object "\t" function_name] += sign * $NF
}

END {
  sort = "sort -t '\t' -k 2,2nr"
  for (place in cost)
    if (cost[place] / count >= 1) {
      split (place, part, "\t")
      sub (/.*\//, "", part[1])
      printf "where\t%.1f\t%s\t%s\n", cost[place] / count, part[1], part[2] \
        | sort
    }
}
