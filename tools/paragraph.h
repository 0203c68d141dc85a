/* SPDX-License-Identifier: MIT */
/* Running text on stdout.  */

#ifndef ALLOCS_PARAGRAPH_H
#define ALLOCS_PARAGRAPH_H

/* Print what printf would, made fit for a terminal, and a newline; broken at
   blanks where it is wider than the output.  */
void print_paragraph (const char *format, ...)
    __attribute__ ((format (printf, 1, 2)));

#endif
