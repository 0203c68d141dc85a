/* SPDX-License-Identifier: MIT */
/* What the JSON of all subcommands has in common.  */

#ifndef ALLOCS_JSON_TEXT_H
#define ALLOCS_JSON_TEXT_H

#include <stdint.h>

#include <jansson.h>

/* A string with the characters of S, whatever its bytes are; null for NULL.  */
json_t *json_text (const char *s);

/* A number; JSON ends at 2^63 - 1.  */
json_t *json_number (uint64_t number);

/* A number; null for 0, where that means unknown.  */
json_t *json_number_or_null (uint64_t number);

/* 16 hexadecimal digits; null for 0.  */
json_t *json_id (uint64_t id);

/* Write VALUE, on one line, to stdout as the member KEY of an object, and let
   go of it.  BEFORE is what stands in front of it: "{" or ",".  */
void json_member (const char *before, const char *key, json_t *value);

/* Write VALUE, on one line, to stdout, and let go of it.  */
void json_element (json_t *value);

#endif
