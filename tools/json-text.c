/* SPDX-License-Identifier: MIT */
/* JSON by jansson.  Large arrays are written element by element, so that a
   report needs memory for one row only.  */

#include "json-text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "clean-text.h"

json_t *
json_text (const char *s)
{
  if (!s)
    return json_null ();
  char *clean = clean_text (s, CLEAN_FOR_JSON);
  json_t *text = json_string (clean);
  free (clean);
  return text;
}

json_t *
json_number (uint64_t number)
{
  return json_integer (number > INT64_MAX ? INT64_MAX : (json_int_t)number);
}

json_t *
json_number_or_null (uint64_t number)
{
  return number ? json_number (number) : json_null ();
}

json_t *
json_id (uint64_t id)
{
  return id ? json_sprintf ("%016" PRIx64, id) : json_null ();
}

void
json_element (json_t *value)
{
  json_dumpf (value, stdout, JSON_ENCODE_ANY);
  json_decref (value);
}

void
json_member (const char *before, const char *key, json_t *value)
{
  fputs (before, stdout);
  printf ("\"%s\": ", key);
  json_element (value);
}
