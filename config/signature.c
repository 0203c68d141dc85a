/* SPDX-License-Identifier: MIT */
/* Signatures: which letters there are, and which of them each role has.  */

#include "internal.h"

#include <ctype.h>
#include <string.h>

static const struct letter
{
  char letter;
  const char *meaning;
} letters[] = {
  { 'Z', "the size of the new object" },
  { 'N', "a number of elements" },
  { 'P', "the pointer operated on" },
  { 'R', "the address of the pointer operated on" },
  { 'O', "an out-parameter for the new pointer" },
  { 'C', "the pool" },
  { 'K', "another pool" },
  { 'A', "an alignment" },
  { 'S', "the size of the old object, as the caller states it" },
};

static const char lower_letters[] = "zips.";
static const char result_letters[] = "pTCibz";

/* What an entry may have.  */
static const struct shape
{
  enum allocs_role role;
  const char *letters; /* capitals */
  const char *needs;   /* exactly one of these; "": none */
  const char *results;
  bool is_alloc; /* hands a new pointer to its caller */
} shapes[] = {
  { ALLOCS_ROLE_ALLOC, "ZNOCA", "", "pTibz", true },
  { ALLOCS_ROLE_RESIZE, "ZNPROCAS", "PR", "pTibz", true },
  { ALLOCS_ROLE_FREE, "PRCSA", "PR", "ibz", false },
  { ALLOCS_ROLE_USABLE, "PC", "P", "z", false },
  { ALLOCS_ROLE_CREATE, "COK", "", "Cibz", false },
  { ALLOCS_ROLE_RESET, "CP", "", "ibz", false },
  { ALLOCS_ROLE_DESTROY, "C", "", "ibz", false },
  { ALLOCS_ROLE_RENAME, "C", "", "ibz", false },
  { ALLOCS_ROLE_MOVE, "CK", "", "ibz", false },
  { ALLOCS_ROLE_MERGE, "CK", "", "ibz", false },
  { ALLOCS_ROLE_ADOPT, "PRO", "", "pTibz", false },
};

/* A signature on its way.  */
struct draft
{
  struct config_reading *reading;
  const struct shape *shape;
  struct config_span letters;
  struct config_span result;
};

static const struct shape *
find_shape (enum allocs_role role)
{
  const struct shape *shape = shapes;
  while (shape->role != role)
    shape++;
  return shape;
}

int
config_signature_find (const struct config_signature *s, char letter)
{
  const char *found = letter ? strchr (s->letters, letter) : NULL;
  return found ? found - s->letters : -1;
}

static const char *
find (const struct draft *draft, char letter)
{
  return memchr (draft->letters.begin, letter,
                 draft->letters.end - draft->letters.begin);
}

static const char *
meaning (char letter)
{
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
    if (letters[i].letter == letter)
      return letters[i].meaning;
  return NULL;
}

static bool
is_letter (char c)
{
  return strchr (lower_letters, c) || meaning (c);
}

/* True if somebody wrote types, "size_t, void *", where letters belong.  */
static bool
looks_like_types (const struct draft *draft)
{
  unsigned others = 0;
  for (const char *p = draft->letters.begin; p < draft->letters.end; p++)
    if (*p == ',' || *p == ' ' || *p == '*')
      return true;
    else
      others += !is_letter (*p);
  return others > 1;
}

static bool
check_letter (const struct draft *draft, const char *at)
{
  struct config_reading *reading = draft->reading;
  if (!is_letter (*at))
    config_say (reading, CONFIG_ERROR, at,
                "unknown letter '%c' in a signature%s", *at,
                *at == 'I' ? "; a size is 'Z', whatever its type"
                           : "; there are Z N P R O C K A S z i p s .");
  else if (isupper ((unsigned char) *at)
           && !strchr (draft->shape->letters, *at))
    config_say (reading, CONFIG_ERROR, at,
                "'%s' has no '%c' (%s)%s",
                config_role_key (draft->shape->role), *at, meaning (*at),
                *at == 'Z' ? "; a size that the caller states is 'S'" : "");
  else if (isupper ((unsigned char) *at) && find (draft, *at) < at)
    config_say (reading, CONFIG_ERROR, at, "'%c' (%s) stands twice",
                *at, meaning (*at));
  else
    return true;
  return false;
}

static bool
check_letters (const struct draft *draft)
{
  bool good = true;
  if (looks_like_types (draft))
    {
      config_say (draft->reading, CONFIG_ERROR, draft->letters.begin,
                  "'" SPAN_FORMAT "' is no signature: one letter for each "
                  "parameter, without commas and blanks",
                  SPAN (draft->letters));
      return false;
    }
  for (const char *p = draft->letters.begin; p < draft->letters.end; p++)
    good = check_letter (draft, p) && good;
  return good;
}

static bool
check_result (const struct draft *draft)
{
  struct config_span result = draft->result;
  char letter = result.begin < result.end ? *result.begin : '\0';
  if (letter
           && (result.end - result.begin > 1
               || !strchr (result_letters, letter)))
    config_say (draft->reading, CONFIG_ERROR, result.begin,
                "'" SPAN_FORMAT "' is no result: one of p T C i b z stands "
                "right behind ')', or nothing", SPAN (result));
  else if (letter && !strchr (draft->shape->results, letter))
    config_say (draft->reading, CONFIG_ERROR, result.begin,
                "'%s' has no result '%c'%s",
                config_role_key (draft->shape->role), letter,
                letter == 'C' ? " (a new pool)"
                : strchr ("pT", letter) ? " (a new object)" : "");
  else
    return true;
  return false;
}

static bool
returns_pointer (const struct draft *draft)
{
  return draft->result.begin < draft->result.end
         && strchr ("pT", *draft->result.begin);
}

/* One of the letters that the role needs, and not two.  */
static bool
check_needs (const struct draft *draft)
{
  const char *needs = draft->shape->needs;
  const char *first = *needs ? find (draft, needs[0]) : NULL;
  const char *second = *needs && needs[1] ? find (draft, needs[1]) : NULL;
  if (first && second)
    config_say (draft->reading, CONFIG_ERROR, first > second ? first : second,
                "'P' and 'R' exclude each other");
  else if (*needs && !first && !second)
    config_say (draft->reading, CONFIG_ERROR, draft->letters.begin,
                "'%s' needs 'P' (%s)%s",
                config_role_key (draft->shape->role), meaning ('P'),
                needs[1] ? " or 'R' (its address)" : "");
  else
    return true;
  return false;
}

/* Where the new pointer is handed over: one place, and not two.  */
static bool
check_new_pointer (const struct draft *draft)
{
  const char *out = find (draft, 'O');
  const char *reference = find (draft, 'R');
  if (!draft->shape->is_alloc)
    return true;
  if (out && returns_pointer (draft))
    config_say (draft->reading, CONFIG_ERROR, draft->result.begin,
                "the new pointer is either the result or stored through 'O'");
  else if (out && reference)
    config_say (draft->reading, CONFIG_ERROR, out,
                "the new pointer is stored either through 'R' or through 'O'");
  else if (!out && !reference && !returns_pointer (draft))
    config_say (draft->reading, CONFIG_ERROR, draft->result.begin,
                "'%s' gives no new pointer: result 'p' or 'T', or a "
                "parameter 'O'", config_role_key (draft->shape->role));
  else
    return true;
  return false;
}

/* The size that `usable' tells.  */
static bool
check_told (const struct draft *draft)
{
  bool good = draft->shape->role != ALLOCS_ROLE_USABLE
              || draft->result.begin < draft->result.end;
  if (!good)
    config_say (draft->reading, CONFIG_ERROR, draft->result.begin,
                "'usable' needs the result 'z', the size");
  return good;
}

bool
config_read_signature (struct config_reading *reading, enum allocs_role role,
                       struct config_span letters_span,
                       struct config_span result,
                       struct config_signature *ret_signature)
{
  struct config *config = reading->config;
  struct draft draft = { reading, find_shape (role), letters_span, result };
  bool good = check_letters (&draft);
  good = check_result (&draft) && good;
  if (!good || !check_needs (&draft) || !check_new_pointer (&draft)
      || !check_told (&draft))
    return false;
  size_t count = letters_span.end - letters_span.begin;
  ret_signature->letters = config_copy (config, letters_span.begin, count);
  ret_signature->text = config_join (config, "(%s)", ret_signature->letters);
  ret_signature->count = count;
  ret_signature->result = result.begin < result.end ? *result.begin : '\0';
  return true;
}
