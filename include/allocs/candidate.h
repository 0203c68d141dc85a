/* SPDX-License-Identifier: MIT */
/* Candidates: what the compiler saw of functions that no rule speaks of, and
   that may be allocators, wrappers or frees.  Only `allocs suggest' reads it,
   and decides: the compiler sees one unit, and a wrapper of a wrapper is one
   only because of what another unit does.

   The section is not loaded into memory, and nothing refers to it.  It holds
   strings, so the linker keeps equal ones, those of an inline function in many
   units, once.  A record is a string of lines; the words of a line are
   separated by tabs.

   The first line of a function:

     F  NAME  KEY  FILE:LINE  FLAGS  TYPES

   NAME is for a config; KEY names the function in other records: "f" and the
   assembler name, or "s" and "FILE:NAME" for one that other units cannot call.
   FLAGS: `.' for a variadic function, else `-'; then `m' if the result may be
   what was in memory before, `p' if it may be a parameter, or `t' if it is no
   pointer and one of the void or char pointers is used as one to a struct.
   TYPES has one letter for each parameter, and one for the result behind the
   parenthesis, "(pz)v":

     v  void *, const or not       b  char *          s  const char *
     c  another pointer to const   q  pointer to a pointer
     f  pointer to a function      p  any other pointer
     z  integer                    i  enumeration, boolean
     n  nothing (result)           .  anything else

   Then a line for each call that tells something:

     C  USE  TARGET  ARGUMENTS  RULE

   USE: `=' its result is returned, `+' at another address, `oN' it is stored
   where parameter N points, `-' none of these.  TARGET is a KEY, or "field
   TYPE.FIELD", "var NAME", "param FUNCTION.NAME".  ARGUMENTS has for each
   argument, with commas between, how it depends on the parameters (counted from
   1) of the function:

     =A   parameter A                +A   A and a constant, or rounded
     #A   a multiple of A            *A:B a product of A and B
     lA   from the length of A       ~A   from A otherwise
     tA   the pointer at which A points
     >A   something in the memory at which A points
     &    the address of a local variable; &= of one that is returned
     0    zero or NULL               c    another constant        .   other

   RULE, where the target obeys one, is "ROLE SIGNATURE SECTION", else empty.

   A line for each list or block that it takes from or gives to:

     L  pop   ROOT  POOL          takes the first of a list
     L  cut   ROOT  POOL  SIZE    advances a pointer past what it returns
     L  push  ROOT  POOL  OBJECT  puts a parameter in front of a list

   ROOT is "TYPE.FIELD" or the name of a variable, POOL the parameter through
   which it is reached, 0: none.

   Records of one line tell what a pointer to a function may be:

     P  POINTER  TARGET  RULE

   where POINTER is a target that is no KEY, or "arg NAME N": argument N of that
   function; TARGET is a KEY or again a pointer.  */

#ifndef ALLOCS_CANDIDATE_H
#define ALLOCS_CANDIDATE_H

#define ALLOCS_CANDIDATES_SECTION "allocs_candidates_v1"

#endif
