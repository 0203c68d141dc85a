/* SPDX-License-Identifier: MIT */
/* Names of functions as their source has them.  */

#ifndef ALLOCS_FUNCTION_NAME_H
#define ALLOCS_FUNCTION_NAME_H

/* The C++ function that the assembler calls NAME, with its parameters; NULL if
   NAME is no name of C++.  To be freed.  */
char *demangled_name (const char *name);

/* NAME for people: C++ demangled, without the parameter list; NULL is "?".
   To be freed.  */
char *short_function_name (const char *name);

#endif
