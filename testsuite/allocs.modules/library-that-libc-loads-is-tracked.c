/* A library that the C library loads by itself, here a character set of iconv,
   is a module like any other, and bears its name after it is gone.  */
/* { dg-do run } */
/* { dg-dlopen charset.so "charset-library.c" } */
/* { dg-env "GCONV_PATH=@dir" } */

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>

/* Make the character set known.  */
static int
describe (const char *folder)
{
  char name[4096];
  snprintf (name, sizeof name, "%s/gconv-modules", folder);
  FILE *file = fopen (name, "w");
  if (!file)
    return 0;
  fputs ("module\tALLOCS-TEST//\tINTERNAL\tcharset\t1\n", file);
  return fclose (file) == 0;
}

int
main (void)
{
  if (!describe (getenv ("GCONV_PATH")))
    return 1;
  for (int i = 0; i < 5; i++)
    {
      iconv_t conversion = iconv_open ("UTF-8", "ALLOCS-TEST");
      if (conversion == (iconv_t)-1)
        return 2;
      iconv_close (conversion);
    }
  printf ("%d\n", iconv_open ("UTF-8", "NO-SUCH-SET") == (iconv_t)-1);
  return 0;
}

/* { dg-output "^1\n$" } */
/* { dg-report site {.rows[] | select(.site.function == "gconv_init" and .live.bytes == 0) | .total.bytes / .calls.alloc, (.site.file | split("/") | last)} "100 charset-library.c" } */
/* { dg-report site {.rows[] | select(.site.function == "gconv_init" and .live.bytes > 0) | .live.bytes / .calls.alloc} "7" } */
/* { dg-report site {.rows[] | select(.site.function == "gconv_end") | .calls.free > 0} "true" } */
