/* SPDX-License-Identifier: MIT */
/* The text descriptions that make-profile and make-elf read, so that a test
   shows what is in its profile or program:

     # a comment
     KIND NUMBER FIELD=VALUE FIELD="any \x41 bytes" ...

   one item a line.  A value is a number, a string, or words with `|' between
   for fields that have names for numbers.  The NUMBER is that of the item
   among those of its kind, to be read by people, and checked.  */

#ifndef ITEMS_H
#define ITEMS_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum
{
  MOST_FIELDS = 24
};

struct item_field
{
  char *name;
  char *value;
};

struct item
{
  char *kind;
  unsigned long number;
  struct item_field fields[MOST_FIELDS];
  unsigned count;
};

/* Read the next item of IN; 0 at the end.  It is valid until the next call.  */
int item_read (FILE *in, struct item *item);

/* The number that VALUE is or stands for as FIELD of a KIND.  */
uint64_t item_number (const char *kind, const char *field, const char *value);

/* Store NUMBER in the WIDTH bytes at TO, the highest byte first if BIG.  */
void item_store (unsigned char *to, uint64_t number, unsigned width, int big);

/* Say what is wrong with the line just read, and exit.  */
_Noreturn void item_wrong (const char *what, const char *word);

#endif
