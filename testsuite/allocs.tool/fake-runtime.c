/* SPDX-License-Identifier: MIT */
/* A library that `allocs run' can preload instead of the runtime: it leaves a
   copy of the profile FAKE_PROFILE, with the id of its process, where the
   runtime would leave one, and prints what it was told if FAKE_PRINT is
   set.  */

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <allocs/profile.h>

/* TEMPLATE with %p replaced.  */
static void
expand (char *file, size_t size, const char *template)
{
  const char *p = strstr (template, "%p");
  snprintf (file, size, "%.*s%.*d%s", p ? (int)(p - template) : 4096, template,
            p ? 1 : 0, p ? (int)getpid () : 0, p ? p + 2 : "");
}

static void
leave_profile (const char *from, const char *to)
{
  static char bytes[1 << 20];
  const uint32_t pid = (uint32_t)getpid ();
  FILE *in = fopen (from, "r"), *out = fopen (to, "w");
  if (!in || !out)
    exit (99);
  size_t size = fread (bytes, 1, sizeof bytes, in);
  memcpy (bytes + offsetof (struct allocs_profile_header, pid), &pid,
          sizeof pid);
  fwrite (bytes, 1, size, out);
  fclose (in);
  fclose (out);
}

static void __attribute__ ((constructor)) start (void)
{
  char file[8192];
  const char *print = getenv ("FAKE_PRINT");
  const char *profile = getenv ("FAKE_PROFILE");
  const char *options = getenv ("ALLOCS_OPTIONS");
  const char *output = getenv ("ALLOCS_OUTPUT");
  if (print)
    printf ("preload %s\noptions %s\noutput %s\npid is %s\n",
            getenv ("LD_PRELOAD"), options ? options : "-", output,
            atoi (getenv ("ALLOCS_PID")) == getpid () ? "ours" : "another");
  if (!profile
      || (atoi (getenv ("ALLOCS_PID")) != getpid ()
          && !(options && strstr (options, "children"))))
    return;
  expand (file, sizeof file, output);
  leave_profile (profile, file);
}
