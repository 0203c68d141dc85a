/* SPDX-License-Identifier: MIT */
/* Names come from files that somebody else wrote and may hold any bytes.  */

#ifndef ALLOCS_CLEAN_TEXT_H
#define ALLOCS_CLEAN_TEXT_H

enum clean_purpose
{
  CLEAN_FOR_TERMINAL, /* no control characters, escape sequences among them */
  CLEAN_LINES,        /* the same, but the ends of lines stay */
  CLEAN_FOR_JSON      /* valid UTF-8 is enough */
};

/* A copy of S that is valid UTF-8 and fit for PURPOSE: U+FFFD in JSON,
   '?' elsewhere, stands for each byte that is not.  To be freed.  */
char *clean_text (const char *s, enum clean_purpose purpose);

/* Print S to stdout, made fit for a terminal.  */
void print_clean (const char *s);

#endif
