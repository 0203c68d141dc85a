/* SPDX-License-Identifier: MIT */
/* Demangles by the function that the C++ binary interface has for it; every
   C++ library exports it.  */

#include "function-name.h"

#include <stddef.h>
#include <string.h>

#include "memory.h"

char *__cxa_demangle (const char *name, char *buffer, size_t *size,
                      int *status);

enum
{
  LONGEST = 4096 /* a longer one is shown as it is */
};

char *
demangled_name (const char *name)
{
  int status;
  /* Any other word is taken for that of a type: "f" would be float.  */
  if (!name || strncmp (name, "_Z", 2) != 0
      || strnlen (name, LONGEST) == LONGEST)
    return NULL;
  return __cxa_demangle (name, NULL, NULL, &status);
}

/* The parenthesis that the one at CLOSING, in S, closes; S if none.  */
static char *
opening (char *s, char *closing)
{
  unsigned depth = 0;
  for (char *at = closing; at > s; at--)
    {
      if (*at == ')')
        depth++;
      else if (*at == '(' && --depth == 0)
        return at;
    }
  return s;
}

/* Overloads stand on different lines, so the place tells them apart.  What
   stands behind the parameters ("const", "[clone .cold]") goes, too.  */
char *
short_function_name (const char *name)
{
  char *full = demangled_name (name);
  if (!full)
    return copy_string (name ? name : "?");
  char *closing = strrchr (full, ')');
  char *parameters = closing ? opening (full, closing) : full;
  /* A class in a function, "f(int)::C::m", or an unnamed namespace.  */
  if (parameters > full && strncmp (closing + 1, "::", 2) != 0)
    *parameters = '\0';
  return full;
}
