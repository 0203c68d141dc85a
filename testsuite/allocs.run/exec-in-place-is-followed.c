/* The profile is that of the program which a process became by exec: a script
   that sets things up and then execs the program can be run in its place.  */
/* { dg-do run } */
/* { dg-once "-O2" } */

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void *volatile kept[10];

static void
first (char *program)
{
  kept[0] = malloc (100); /* { dg-row {.live.bytes} "" } */
  execl ("/bin/sh", "sh", "-c", "exec \"$0\" again", program, NULL);
}

int
main (int argc, char **argv)
{
  if (argc == 1)
    first (argv[0]);
  for (int i = 0; i < 10; i++)
    kept[i] = malloc (10); /* { dg-row {.live.bytes, .calls.alloc} "100 10" } */
  printf ("%s\n", argc == 2 ? argv[1] : "failed");
  return 0;
}

/* { dg-output "^again\n$" } */
/* { dg-report site {.program | split("/") | last} "exec-in-place-is-followed" } */
