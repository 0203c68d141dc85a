/* SPDX-License-Identifier: MIT */
/* Lines on stderr.  Each is written by one call, begins with `allocs: ' and
   ends the line; nothing else in the runtime prints.  */

#ifndef RUNTIME_MESSAGE_H
#define RUNTIME_MESSAGE_H

#include <stdbool.h>

/* The parts of a line, in order, ended by NULL.  */
#define message(...) message_line ((const char *const[]){ __VA_ARGS__, NULL })
void message_line (const char *const *parts);

/* What the kernel means by the negative RESULT, for a few results that users
   meet; else its number.  */
const char *message_error (int result);

/* Say nothing from now on.  */
void message_silence (void);

/* Remember what stderr is now.  If the program puts another file there,
   nothing is written to it.  */
void message_start (void);

#endif
