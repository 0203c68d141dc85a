/* SPDX-License-Identifier: MIT */
/* Checks of test programs: each prints what was compared, and both values if
   they differ.  A program ends with `return check_result ();'.  */

#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static unsigned check_failures;

static inline void
check_equal (const char *what, const char *file, int line,
             unsigned long long value, unsigned long long expected)
{
  if (value == expected)
    printf ("PASS: %s\n", what);
  else
    {
      printf ("FAIL: %s:%d: %s is %llu, not %llu\n", file, line, what, value,
              expected);
      check_failures++;
    }
}

#define CHECK_EQ(value, expected)                                             \
  check_equal (#value " == " #expected, __FILE__, __LINE__,                   \
               (unsigned long long)(value), (unsigned long long)(expected))

#define CHECK(condition)                                                      \
  check_equal (#condition, __FILE__, __LINE__, (condition) ? 1 : 0, 1)

/* The test cannot be set up: that is no result.  */
static inline void
check_need (bool done, const char *what)
{
  if (done)
    return;
  perror (what);
  exit (2);
}

#define NEED(condition) check_need (condition, #condition)

/* It cannot be tried here, for REASON.  */
static inline int
check_skip (const char *reason)
{
  printf ("UNSUPPORTED: %s\n", reason);
  return 0;
}

static inline int
check_result (void)
{
  fflush (stdout);
  return check_failures != 0;
}

#endif
