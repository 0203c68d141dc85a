/* SPDX-License-Identifier: MIT */
/* What the tool says to its user beside its results.  */

#ifndef ALLOCS_MESSAGE_H
#define ALLOCS_MESSAGE_H

/* Print one line on stderr: "allocs: " and the message.  Messages say what is
   wrong first, in lower case and without a full stop, names in single
   quotes, then the mend.  */
void complain (const char *format, ...)
    __attribute__ ((format (printf, 1, 2)));

/* The same, and leave with STATUS_FAILED: for what no caller can mend, such
   as no memory.  */
_Noreturn void give_up (const char *format, ...)
    __attribute__ ((format (printf, 1, 2)));

#endif
