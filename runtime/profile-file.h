/* SPDX-License-Identifier: MIT */
/* The room that the profile lies in: windows of a file, or of private memory
   where no file can be had.  profile.c says what is in them.  */

#ifndef RUNTIME_PROFILE_FILE_H
#define RUNTIME_PROFILE_FILE_H

#include <stdbool.h>
#include <stdint.h>

/* BYTES of the profile from OFFSET on.  */
struct profile_window
{
  char *address;
  uint64_t offset;
  uint64_t bytes;
};

#define PROFILE_WINDOWS 4096
#define PROFILE_FIRST_WINDOW (256 * 1024)
extern struct profile_window profile_windows[PROFILE_WINDOWS];
extern unsigned profile_window_count;

/* Choose the name and create the file.  Without one all windows are private
   memory.  */
void profile_file_start (void);

/* One more window of at least BYTES behind the last, zero-filled, or NULL.  */
struct profile_window *profile_window_new (uint64_t bytes);

/* Whether OFFSET lies in the file.  Windows are in the file up to some one,
   and in memory from then on.  */
bool profile_in_file (uint64_t offset);

/* Whether there was a file, and then no more room in it.  */
bool profile_file_is_short (void);

/* Remove the file.  */
void profile_file_discard (void);

/* In a forked child: create the child's file and put each window there, at
   the address where it is.  FILL (FROM, TO, WINDOW) writes the new contents to
   TO, which is zero; FROM is the old.  False: the parent's is still there.  */
bool profile_file_renew (void (*fill) (const char *from, char *to,
                                       const struct profile_window *window));

#endif
