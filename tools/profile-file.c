/* SPDX-License-Identifier: MIT */
/* Opens a profile: maps the file, checks the header, finds the extents.
   Nothing outside the file is ever read, whatever the file says; what items
   say of each other is checked in profile-check.c.  */

#include "profile-file.h"

#include <byteswap.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <allocs/version.h>

#include "memory.h"
#include "message.h"

/* How large the items are that this tool knows; an item of a later version
   may be larger.  0: their size does not matter.  */
static const uint32_t item_sizes[PROFILE_KINDS] = {
  [ALLOCS_PROFILE_MODULES] = sizeof (struct allocs_profile_module),
  [ALLOCS_PROFILE_UNITS] = sizeof (struct allocs_profile_unit),
  [ALLOCS_PROFILE_CONFIGS] = sizeof (struct allocs_profile_config),
  [ALLOCS_PROFILE_INSTANCES] = sizeof (struct allocs_profile_instance),
  [ALLOCS_PROFILE_ENTRIES] = sizeof (struct allocs_profile_entry),
  [ALLOCS_PROFILE_TYPES] = sizeof (struct allocs_profile_type),
  [ALLOCS_PROFILE_SITES] = sizeof (struct allocs_profile_site),
  [ALLOCS_PROFILE_CONTEXTS] = sizeof (struct allocs_profile_context),
  [ALLOCS_PROFILE_ROWS] = sizeof (struct allocs_profile_row),
  [ALLOCS_PROFILE_THREAD_ROWS] = sizeof (struct allocs_profile_thread_row),
  [ALLOCS_PROFILE_POOLS] = sizeof (struct allocs_profile_pool),
};

static bool
has_magic (const struct allocs_profile_header *header)
{
  return memcmp (header->magic, ALLOCS_PROFILE_MAGIC, sizeof header->magic)
         == 0;
}

/* What is wrong with HEADER, NULL if nothing.  */
static const char *
header_fault (const struct allocs_profile_header *header)
{
  if (memcmp (header->magic, ELFMAG, SELFMAG) == 0)
    return "it is a program or library; next: allocs run PROGRAM";
  if (!has_magic (header))
    return "it does not begin as one does; allocs run PROGRAM makes one";
  if (header->byte_order == bswap_32 (ALLOCS_PROFILE_BYTE_ORDER))
    return "a machine of the other byte order wrote it; read it on such a one";
  if (header->byte_order != ALLOCS_PROFILE_BYTE_ORDER)
    return "its header is damaged";
  if (header->version != ALLOCS_PROFILE_VERSION)
    return "another version of allocs wrote it; use the tool of that version";
  return NULL;
}

/* Read the header, then map all of FILE: in this order, since a process that
   still runs makes the file longer first and says so in the header then.
   Return what prevents it, NULL if nothing.  */
static const char *
map_file (struct profile *p, int file)
{
  struct stat status;
  if (fstat (file, &status) < 0)
    return strerror (errno);
  if (!S_ISREG (status.st_mode))
    return "it is no regular file";
  if (status.st_size == 0)
    return "it is empty";
  if (pread (file, &p->header, sizeof p->header, 0) < 0)
    return strerror (errno);
  if (fstat (file, &status) < 0
      || (status.st_size < ALLOCS_PROFILE_FIRST_EXTENT
          && has_magic (&p->header)))
    return "it is cut off within its header";
  const char *fault = header_fault (&p->header);
  if (fault)
    return fault;
  p->size = (size_t)status.st_size;
  void *bytes = mmap (NULL, p->size, PROT_READ, MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED)
    return strerror (errno);
  p->bytes = bytes;
  return NULL;
}

static bool
read_file (struct profile *p)
{
  int file = open (p->name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0)
    {
      complain ("cannot open '%s': %s", p->name, strerror (errno));
      return false;
    }
  const char *fault = map_file (p, file);
  close (file);
  if (fault)
    complain ("'%s' is no profile that can be read: %s", p->name, fault);
  else if (p->header.size > p->size)
    complain ("'%s' is cut off: it has %zu bytes of %llu", p->name, p->size,
              (unsigned long long)p->header.size);
  return !fault && p->header.size <= p->size;
}

/* Add the items of the extent E at BYTES to their table.  */
static bool
add_extent (struct profile *p, const struct allocs_profile_extent *e,
            const unsigned char *bytes)
{
  struct profile_table *table = &p->tables[e->kind];
  struct profile_run run = { e->first, e->used, e->item_bytes, bytes };
  if (e->kind == ALLOCS_PROFILE_THREAD_ROWS)
    run.first = table->end;
  /* An item's number never exceeds what fits into the file: so tables that
     are as long as the numbers can always be had.  */
  if (run.first < table->end || run.first > table->room
      || run.count > e->capacity || run.item_bytes < item_sizes[e->kind]
      || e->capacity > (e->bytes - sizeof *e) / run.item_bytes
      || e->capacity > UINT32_MAX - run.first)
    return false;
  table->runs = more_items (table->runs, table->run_count, sizeof run);
  table->runs[table->run_count++] = run;
  table->end = run.first + run.count;
  table->room = run.first + e->capacity;
  return true;
}

/* Find all extents.  */
static bool
read_extents (struct profile *p)
{
  struct allocs_profile_extent e;
  uint64_t offset = ALLOCS_PROFILE_FIRST_EXTENT;
  for (; offset < p->header.size; offset += e.bytes)
    {
      bool good = p->header.size - offset >= sizeof e;
      if (good)
        {
          memcpy (&e, p->bytes + offset, sizeof e);
          good = e.bytes >= sizeof e && e.bytes % 4096 == 0
                 && e.bytes <= p->header.size - offset;
        }
      /* Strings are found by their offset, kinds of a later version not at
         all.  */
      if (good && e.kind < PROFILE_KINDS && item_sizes[e.kind])
        good = add_extent (p, &e, p->bytes + offset + sizeof e);
      if (!good)
        {
          complain ("'%s' is damaged: no extent at offset %llu", p->name,
                    (unsigned long long)offset);
          return false;
        }
    }
  return true;
}

struct profile *
profile_open (const char *name)
{
  struct profile *p = new_items (1, sizeof *p);
  p->name = copy_string (name);
  if (read_file (p) && read_extents (p))
    {
      const unsigned char *nul = memrchr (p->bytes, 0, p->size);
      p->last_nul = nul ? (size_t)(nul - p->bytes) : 0;
      if (profile_check (p))
        return p;
    }
  profile_close (p);
  return NULL;
}

void
profile_close (struct profile *p)
{
  if (!p)
    return;
  for (unsigned kind = 0; kind < PROFILE_KINDS; kind++)
    free (p->tables[kind].runs);
  if (p->bytes)
    munmap ((void *)p->bytes, p->size);
  free (p->name);
  free (p);
}

bool
profile_peek (const char *name, struct allocs_profile_header *ret_header)
{
  struct allocs_profile_header header = { 0 };
  int file = open (name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0)
    return false;
  ssize_t got = read (file, &header, sizeof header);
  close (file);
  if (got <= 0 || !has_magic (&header))
    return false;
  const char *fault = got == (ssize_t)sizeof header
                          ? header_fault (&header)
                          : "it is cut off within its header";
  if (fault)
    complain ("ignoring '%s': %s", name, fault);
  else
    *ret_header = header;
  return !fault;
}

const char *
profile_text (const struct profile *p, allocs_text text)
{
  if (text == 0 || text > p->last_nul)
    return NULL;
  return (const char *)p->bytes + text;
}

/* The last of the runs of TABLE that begins at or before NUMBER, or NULL.  */
static const struct profile_run *
find_run (const struct profile_table *table, uint32_t number)
{
  size_t low = 0, high = table->run_count;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (table->runs[middle].first <= number)
        low = middle + 1;
      else
        high = middle;
    }
  return low ? &table->runs[low - 1] : NULL;
}

void
profile_read (const struct profile *p, enum allocs_profile_kind kind,
              uint32_t number, void *item, size_t size)
{
  const struct profile_run *run = find_run (&p->tables[kind], number);
  if (!run || number - run->first >= run->count)
    {
      memset (item, 0, size);
      return;
    }
  size_t known = run->item_bytes < size ? run->item_bytes : size;
  memcpy (item, run->items + (size_t)(number - run->first) * run->item_bytes,
          known);
  memset ((char *)item + known, 0, size - known);
}
