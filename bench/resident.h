/* SPDX-License-Identifier: MIT */
/* How much memory of this process is resident.  */

#ifndef BENCH_RESIDENT_H
#define BENCH_RESIDENT_H

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Print it, in bytes; 0: that failed.  It is the sum of all mappings, since the
   number in /proc/self/status may lag behind, and it is read without stdio,
   which would allocate.  */
static inline int
resident_print (void)
{
  static char text[4096];
  unsigned long kilobytes;
  int file = open ("/proc/self/smaps_rollup", O_RDONLY);
  if (file < 0 || read (file, text, sizeof text - 1) <= 0)
    return 0;
  const char *line = strstr (text, "\nRss:");
  return line && sscanf (line, "\nRss: %lu kB", &kilobytes) == 1
         && printf ("%lu\n", kilobytes * 1024) > 0;
}

#endif
