/* SPDX-License-Identifier: MIT */
/* Identities of items that hold beyond their profile: the numbers of items
   differ from process to process, names and ids do not.  */

#include "identity.h"

#include "type-item.h"

/* Go on with the identity H over the string TEXT of P.  */
static uint64_t
add_text (uint64_t h, const struct profile *p, allocs_text text)
{
  const char *s = profile_text (p, text);
  return allocs_id_add (h, s ? s : "");
}

uint64_t
identity_of_sequence (uint64_t h, uint64_t number)
{
  for (unsigned i = 0; i < 8; i++, number >>= 8)
    h = (h ^ (number & 0xff)) * 1099511628211ull;
  return h;
}

static uint64_t
not_zero (uint64_t h)
{
  return h ? h : 1;
}

static uint64_t
add_module (uint64_t h, const struct profile *p, uint32_t module)
{
  return add_text (h, p, profile_module (p, module).path);
}

uint64_t
identity_of_site (const struct profile *p, uint32_t number)
{
  if (number == 0)
    return 0;
  struct allocs_profile_site site = profile_site (p, number);
  if (site.id)
    return site.id;
  return not_zero (identity_of_sequence (
      add_module (ALLOCS_ID_SEED, p, site.module), site.offset));
}

/* Of the function that holds the site NUMBER.  Static functions of one name
   are told apart by their files; a function without a name by its module.  */
uint64_t
identity_of_function (const struct profile *p, uint32_t number)
{
  if (number == 0)
    return 0;
  struct allocs_profile_site site = profile_site (p, number);
  uint64_t h = add_text (ALLOCS_ID_SEED, p, site.function);
  h = add_text (h, p, site.file);
  if (!site.file)
    h = add_module (h, p, site.module);
  return not_zero (h);
}

uint64_t
identity_of_type_item (const struct profile *p, uint32_t item)
{
  if (item == 0)
    return 0;
  struct allocs_profile_type type = type_of_item (p, item);
  return type.id ? type.id
                 : not_zero (add_text (ALLOCS_ID_SEED, p, type.name));
}

uint64_t
identity_of_name (const struct profile *p, uint32_t number)
{
  if (number == 0)
    return 0;
  struct allocs_profile_instance instance = profile_instance (p, number);
  uint64_t h = identity_of_sequence (ALLOCS_ID_SEED, instance.kind);
  return not_zero (add_text (h, p, instance.name));
}

uint64_t
identity_of_instance (const struct profile *p, uint32_t number)
{
  if (number == 0)
    return 0;
  return not_zero (add_module (identity_of_name (p, number), p,
                               profile_instance (p, number).module));
}

uint64_t
identity_of_entry (const struct profile *p, uint32_t number)
{
  if (number == 0)
    return 0;
  struct allocs_profile_entry entry = profile_entry (p, number);
  uint64_t h = add_text (ALLOCS_ID_SEED, p, entry.function);
  h = add_text (h, p, entry.file);
  return not_zero (
      identity_of_sequence (h, identity_of_instance (p, entry.instance)));
}
