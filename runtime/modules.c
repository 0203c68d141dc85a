/* SPDX-License-Identifier: MIT */
/* The list of modules.  It is brought up to date at the start, when a module
   announces itself, and when an address is met that lies in none.  */

#include "modules.h"

#include <link.h>
#include <string.h>

#include "attach.h"
#include "lock.h"
#include "memory.h"
#include "platform.h"
#include "profile.h"
#include "symbols.h"
#include "text.h"

#define BUILD_ID_BYTES 64

struct module
{
  uintptr_t start, end; /* of its segments */
  uintptr_t bias;
  const ElfW (Dyn) * dynamic;
  struct symbols symbols;
  uint32_t number; /* of its item; 0: not shown */
  uint32_t seen;   /* by the scan of this number */
  bool here;       /* loaded now */
  bool left; /* was here, and the item does not say yet that it is gone */
};

/* Guarded by LOCK_MODULES.  */
static struct memory_array modules
    = { .item_bytes = sizeof (struct module), .chunk_items = 128 };
static uint32_t count;

static uint32_t scans;
uint32_t modules_changes;
static uint64_t last_change; /* the loader's count of what came and went */

/* What a scan finds out about a module.  */
struct finding
{
  struct module module;
  struct allocs_module *header;
  const char *entries_start, *entries_end; /* of the segment with entries */
  bool other_abi;
  bool executable;
  const char *path;
  char build_id[2 * BUILD_ID_BYTES + 1];
};

static struct module *
module_at (uint32_t i)
{
  return memory_array_at (&modules, i);
}

static void
read_build_id (struct finding *finding, const unsigned char *bytes,
               size_t length)
{
  struct text to = TEXT_IN (finding->build_id);
  for (size_t i = 0; i < length && i < BUILD_ID_BYTES; i++)
    {
      text_add_number (&to, bytes[i] >> 4, 16);
      text_add_number (&to, bytes[i] & 15, 16);
    }
}

static void
read_note (struct finding *finding, const ElfW (Nhdr) * note,
           const char *descriptor)
{
  const char *name = (const char *)(note + 1);
  if (note->n_namesz == sizeof ALLOCS_NOTE_NAME
      && !memcmp (name, ALLOCS_NOTE_NAME, sizeof ALLOCS_NOTE_NAME))
    {
      int32_t rel;
      memcpy (&rel, descriptor, sizeof rel);
      if (note->n_type == ALLOCS_NOTE_TYPE)
        finding->header = (void *)(descriptor + rel);
      else
        finding->other_abi = true;
    }
  else if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4
           && !memcmp (name, "GNU", 4))
    read_build_id (finding, (const unsigned char *)descriptor, note->n_descsz);
}

static size_t
padded (size_t size, size_t align)
{
  return (size + align - 1) & -align;
}

/* Names are padded to 4 bytes, notes to 8 in segments that are aligned so.  */
static void
read_notes (struct finding *finding, const char *at,
            const ElfW (Phdr) * segment)
{
  const char *end = at + segment->p_memsz;
  size_t align = segment->p_align == 8 ? 8 : 4;
  while (at + sizeof (ElfW (Nhdr)) <= end)
    {
      const ElfW (Nhdr) *note = (const void *)at;
      const char *descriptor
          = (const char *)(note + 1) + padded (note->n_namesz, 4);
      if (descriptor + note->n_descsz > end)
        return;
      read_note (finding, note, descriptor);
      at = descriptor + padded (note->n_descsz, align);
    }
}

static void
read_segments (struct finding *finding, const struct dl_phdr_info *info)
{
  struct module *m = &finding->module;
  m->bias = info->dlpi_addr;
  m->start = UINTPTR_MAX;
  for (int i = 0; i < info->dlpi_phnum; i++)
    {
      const ElfW (Phdr) *segment = &info->dlpi_phdr[i];
      uintptr_t at = m->bias + segment->p_vaddr;
      if (segment->p_type == PT_LOAD)
        {
          m->start = at < m->start ? at : m->start;
          m->end = at + segment->p_memsz > m->end ? at + segment->p_memsz
                                                  : m->end;
        }
      else if (segment->p_type == PT_DYNAMIC)
        m->dynamic = (const void *)at;
      else if (segment->p_type == PT_NOTE)
        read_notes (finding, (const char *)at, segment);
    }
}

/* The segment in which the module's entries are.  */
static void
find_entries (struct finding *finding, const struct dl_phdr_info *info)
{
  const char *anchor
      = (const char *)finding->header + finding->header->entries_anchor;
  for (int i = 0; i < info->dlpi_phnum; i++)
    {
      const ElfW (Phdr) *segment = &info->dlpi_phdr[i];
      const char *at = (const char *)finding->module.bias + segment->p_vaddr;
      if (segment->p_type == PT_LOAD && anchor >= at
          && anchor < at + segment->p_filesz)
        {
          finding->entries_start = at;
          finding->entries_end = at + segment->p_filesz;
        }
    }
}

/* The runtime itself and the kernel's page are no modules of the program.  */
static bool
is_shown (const struct finding *finding)
{
  static const char here;
  uintptr_t self = (uintptr_t)&here;
  return finding->executable
         || (self - finding->module.start
                 >= finding->module.end - finding->module.start
             && strchr (finding->path, '/'));
}

/* The item for PATH and BUILD_ID, made if there is none yet.  */
static uint32_t
item_locked (const struct finding *finding)
{
  allocs_text path = profile_text (finding->path);
  allocs_text build_id = profile_text (finding->build_id);
  uint32_t n, last = profile_count (ALLOCS_PROFILE_MODULES);
  for (n = 1; n < last; n++)
    {
      struct allocs_profile_module *old
          = profile_item (ALLOCS_PROFILE_MODULES, n);
      if (old->path == path && old->build_id == build_id)
        {
          old->flags &= ~(uint32_t)ALLOCS_PROFILE_GONE;
          return n;
        }
    }
  struct allocs_profile_module *item
      = profile_next (ALLOCS_PROFILE_MODULES, &n);
  if (!item)
    return 0;
  *item = (struct allocs_profile_module){ .path = path, .build_id = build_id };
  if (finding->executable)
    item->flags |= ALLOCS_PROFILE_EXECUTABLE;
  if (finding->other_abi)
    item->flags |= ALLOCS_PROFILE_OTHER_ABI;
  if (finding->header)
    attach_describe (item, finding->header, finding->entries_start,
                     finding->entries_end);
  profile_publish (ALLOCS_PROFILE_MODULES);
  return n;
}

/* The module that is where FINDING says, or a new one.  */
static struct module *
module_locked (const struct finding *finding)
{
  for (uint32_t i = 0; i < count; i++)
    {
      struct module *m = module_at (i);
      if (m->here && m->start == finding->module.start
          && m->dynamic == finding->module.dynamic
          && m->end == finding->module.end)
        return m;
    }
  uint32_t i = 0;
  while (i < count && (module_at (i)->here || module_at (i)->left))
    i++;
  struct module *m = memory_array_make (&modules, i);
  if (!m)
    return NULL;
  *m = finding->module;
  m->here = true;
  if (is_shown (finding))
    m->number = item_locked (finding);
  count += i == count;
  return m;
}

static int
visit (struct dl_phdr_info *info, size_t size, void *data)
{
  struct finding finding = { .path = info->dlpi_name };
  char executable[1024];
  (void)size;
  if (!info->dlpi_name[0])
    {
      platform_link_target ("/proc/self/exe", executable, sizeof executable);
      finding.path = executable;
      finding.executable = true;
    }
  read_segments (&finding, info);
  if (finding.header)
    find_entries (&finding, info);
  lock_take (LOCK_MODULES);
  struct module *m = module_locked (&finding);
  uint32_t number = m ? m->number : 0;
  if (m && m->seen < *(uint32_t *)data)
    m->seen = *(uint32_t *)data;
  lock_drop (LOCK_MODULES);
  if (finding.header && number)
    attach_header (finding.header, number);
  return 0;
}

static void
leave_locked (struct module *m)
{
  m->here = false;
  m->left = true;
  __atomic_add_fetch (&modules_changes, 1, __ATOMIC_RELAXED);
}

static bool
is_here_locked (uint32_t number)
{
  for (uint32_t i = 0; i < count; i++)
    if (module_at (i)->here && module_at (i)->number == number)
      return true;
  return false;
}

/* A module that said good-bye may still be here, as the process ends, or
   again.  */
static void
settle_locked (struct module *m)
{
  struct allocs_profile_module *item
      = m->number ? profile_item (ALLOCS_PROFILE_MODULES, m->number) : NULL;
  if (item && !is_here_locked (m->number))
    item->flags |= ALLOCS_PROFILE_GONE;
  m->left = false;
}

void
modules_scan (void)
{
  uint32_t scan = __atomic_add_fetch (&scans, 1, __ATOMIC_RELAXED);
  dl_iterate_phdr (visit, &scan);
  lock_take (LOCK_MODULES);
  for (uint32_t i = 0; i < count; i++)
    if (module_at (i)->here && module_at (i)->seen < scan)
      leave_locked (module_at (i));
  for (uint32_t i = 0; i < count; i++)
    if (module_at (i)->left)
      settle_locked (module_at (i));
  lock_drop (LOCK_MODULES);
}

static struct module *
find_locked (uintptr_t address)
{
  for (uint32_t i = 0; i < count; i++)
    {
      struct module *m = module_at (i);
      if (m->here && address - m->start < m->end - m->start)
        return m;
    }
  return NULL;
}

static int
read_changes (struct dl_phdr_info *info, size_t size, void *data)
{
  if (size
      >= offsetof (struct dl_phdr_info, dlpi_subs) + sizeof info->dlpi_subs)
    *(uint64_t *)data = info->dlpi_adds + (info->dlpi_subs << 32);
  return 1;
}

/* Scan if anything was loaded or unloaded since the last time.  */
static void
scan_if_changed (void)
{
  uint64_t now = 0;
  dl_iterate_phdr (read_changes, &now);
  if (__atomic_exchange_n (&last_change, now, __ATOMIC_RELAXED) != now)
    modules_scan ();
}

static struct module *
find_scanning_locked (uintptr_t address)
{
  struct module *m = find_locked (address);
  if (m)
    return m;
  lock_drop (LOCK_MODULES);
  scan_if_changed ();
  lock_take (LOCK_MODULES);
  return find_locked (address);
}

uint32_t
modules_number (const void *address)
{
  lock_take (LOCK_MODULES);
  struct module *m = find_scanning_locked ((uintptr_t)address);
  uint32_t number = m ? m->number : 0;
  lock_drop (LOCK_MODULES);
  return number;
}

void
modules_locate (uintptr_t address, struct location *ret_location)
{
  *ret_location = (struct location){ .offset = address };
  lock_take (LOCK_MODULES);
  struct module *m = find_scanning_locked (address);
  if (m)
    {
      uintptr_t offset = address - m->bias;
      ret_location->module = m->number;
      ret_location->offset = offset;
      ret_location->function = profile_text (
          symbols_name (&m->symbols, m->dynamic, m->bias, offset));
    }
  lock_drop (LOCK_MODULES);
}

void
modules_forget (const void *address)
{
  lock_take (LOCK_MODULES);
  struct module *m = find_locked ((uintptr_t)address);
  if (m)
    leave_locked (m);
  lock_drop (LOCK_MODULES);
}
