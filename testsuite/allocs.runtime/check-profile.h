/* SPDX-License-Identifier: MIT */
/* Reads a profile and sums up counters, straight by include/allocs/profile.h:
   the tool is not its judge.  */

#ifndef CHECK_PROFILE_H
#define CHECK_PROFILE_H

#include <allocs/profile.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct profile
{
  const char *bytes;
  size_t size;
  const struct allocs_profile_header *header;
};

/* False: there is no such file, or it is no profile.  */
static inline bool
profile_load (struct profile *p, const char *path)
{
  struct stat status;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return false;
  bool done = !fstat (fd, &status)
              && status.st_size >= ALLOCS_PROFILE_FIRST_EXTENT;
  if (done)
    {
      p->size = (size_t)status.st_size;
      p->bytes = mmap (NULL, p->size, PROT_READ, MAP_SHARED, fd, 0);
      p->header = (const void *)p->bytes;
      done = p->bytes != MAP_FAILED
             && !memcmp (p->header->magic, ALLOCS_PROFILE_MAGIC, 8)
             && p->header->size <= p->size;
    }
  close (fd);
  return done;
}

/* The extent behind EXTENT, or the first; NULL at the end.  */
static inline const struct allocs_profile_extent *
profile_next_extent (const struct profile *p,
                     const struct allocs_profile_extent *extent)
{
  const char *at = extent ? (const char *)extent + extent->bytes
                          : p->bytes + ALLOCS_PROFILE_FIRST_EXTENT;
  return at < p->bytes + p->header->size ? (const void *)at : NULL;
}

static inline unsigned
profile_items (const struct profile *p, enum allocs_profile_kind kind)
{
  const struct allocs_profile_extent *e = NULL;
  unsigned count = 0;
  while ((e = profile_next_extent (p, e)))
    if (e->kind == kind)
      count += e->used;
  return count;
}

/* Item N of KIND, or NULL.  */
static inline const void *
profile_get (const struct profile *p, enum allocs_profile_kind kind,
             unsigned n)
{
  const struct allocs_profile_extent *e = NULL;
  while ((e = profile_next_extent (p, e)))
    if (e->kind == kind && n >= e->first && n - e->first < e->used)
      return (const char *)(e + 1) + (size_t)(n - e->first) * e->item_bytes;
  return NULL;
}

static inline const char *
profile_text (const struct profile *p, allocs_text text)
{
  return text && text < p->size ? p->bytes + text : "";
}

/* Which contexts are meant; a zero field: any.  */
struct query
{
  const char *entry;     /* the function that was called */
  const char *allocator; /* its section */
  unsigned line;         /* of the site */
  const char *under;     /* an entry further out, at any distance */
  const char *module;    /* of the site: part of its path, or "program" for
                            the executable */
  unsigned level;        /* 1 more than the level */
  const char *label;     /* of the objects */
};

static inline const char *
profile_entry_name (const struct profile *p, unsigned n)
{
  const struct allocs_profile_entry *e
      = n ? profile_get (p, ALLOCS_PROFILE_ENTRIES, n) : NULL;
  return e ? profile_text (p, e->function) : "";
}

static inline const char *
profile_allocator_name (const struct profile *p, unsigned n)
{
  const struct allocs_profile_entry *e
      = n ? profile_get (p, ALLOCS_PROFILE_ENTRIES, n) : NULL;
  const struct allocs_profile_instance *i
      = e ? profile_get (p, ALLOCS_PROFILE_INSTANCES, e->instance) : NULL;
  return i ? profile_text (p, i->name) : "";
}

static inline bool
profile_is_under (const struct profile *p, unsigned context,
                  const char *entry)
{
  const struct allocs_profile_context *c
      = profile_get (p, ALLOCS_PROFILE_CONTEXTS, context);
  while (c && c->parent)
    {
      c = profile_get (p, ALLOCS_PROFILE_CONTEXTS, c->parent);
      if (c && !strcmp (profile_entry_name (p, c->entry), entry))
        return true;
    }
  return false;
}

static inline bool
profile_is_in_module (const struct profile *p,
                      const struct allocs_profile_site *site,
                      const char *module)
{
  const struct allocs_profile_module *m
      = site && site->module
            ? profile_get (p, ALLOCS_PROFILE_MODULES, site->module)
            : NULL;
  if (!m)
    return false;
  return strcmp (module, "program")
             ? strstr (profile_text (p, m->path), module) != NULL
             : (m->flags & ALLOCS_PROFILE_EXECUTABLE) != 0;
}

static inline bool
profile_matches (const struct profile *p, unsigned n, const struct query *q)
{
  const struct allocs_profile_context *c
      = profile_get (p, ALLOCS_PROFILE_CONTEXTS, n);
  const struct allocs_profile_site *site
      = c && c->site ? profile_get (p, ALLOCS_PROFILE_SITES, c->site) : NULL;
  return c && !(c->flags & ALLOCS_PROFILE_OF_POOLS)
         && (!q->label || !strcmp (profile_text (p, c->label), q->label))
         && (!q->entry || !strcmp (profile_entry_name (p, c->entry), q->entry))
         && (!q->allocator
             || !strcmp (profile_allocator_name (p, c->entry), q->allocator))
         && (!q->line || (site && site->line == q->line))
         && (!q->module || profile_is_in_module (p, site, q->module))
         && (!q->under || profile_is_under (p, n, q->under))
         && (!q->level || c->level + 1u == q->level);
}

static inline void
profile_add_row (struct allocs_profile_row *sum,
                 const struct allocs_profile_row *row)
{
  uint64_t *to = (uint64_t *)sum;
  const uint64_t *from = (const uint64_t *)row;
  for (size_t i = 0; i < sizeof *sum / sizeof *to; i++)
    to[i] += from[i];
}

static inline void
profile_add_thread_row (struct allocs_profile_row *sum,
                        const struct allocs_profile_thread_row *row)
{
  sum->bytes += row->bytes;
  sum->objects += row->objects;
  sum->freed_bytes += row->freed_bytes;
  sum->freed_objects += row->freed_objects;
  sum->allocs += row->allocs;
  sum->resizes += row->resizes;
  sum->frees += row->frees;
}

/* The sum of all counters of the contexts that QUERY means.  */
static inline struct allocs_profile_row
profile_sum (const struct profile *p, struct query query)
{
  struct allocs_profile_row sum = { 0 };
  const struct allocs_profile_extent *e = NULL;
  while ((e = profile_next_extent (p, e)))
    for (unsigned i = 0; i < e->used; i++)
      if (e->kind == ALLOCS_PROFILE_ROWS)
        {
          if (profile_matches (p, e->first + i, &query))
            profile_add_row (&sum,
                             (const struct allocs_profile_row *)(e + 1) + i);
        }
      else if (e->kind == ALLOCS_PROFILE_THREAD_ROWS)
        {
          const struct allocs_profile_thread_row *row
              = (const struct allocs_profile_thread_row *)(e + 1) + i;
          if (row->context && profile_matches (p, row->context, &query))
            profile_add_thread_row (&sum, row);
        }
  return sum;
}

#define PROFILE_SUM(p, ...) profile_sum (p, (struct query){ __VA_ARGS__ })

static inline uint64_t
live_bytes (struct allocs_profile_row row)
{
  return row.inherited_bytes + row.bytes - row.freed_bytes
         - row.released_bytes;
}

static inline uint64_t
live_objects (struct allocs_profile_row row)
{
  return row.inherited_objects + row.objects - row.freed_objects
         - row.released_objects;
}

/* What the profile says of all classes of pools with one name.  */
struct pools
{
  unsigned classes;
  struct allocs_profile_pool counts; /* the counters alone */
  struct allocs_profile_row row;
};

/* The sum of all counters of the context N.  */
static inline struct allocs_profile_row
profile_context_sum (const struct profile *p, uint32_t n)
{
  struct allocs_profile_row sum = { 0 };
  const struct allocs_profile_row *own
      = profile_get (p, ALLOCS_PROFILE_ROWS, n);
  const struct allocs_profile_extent *e = NULL;
  if (own)
    profile_add_row (&sum, own);
  while ((e = profile_next_extent (p, e)))
    for (unsigned i = 0;
         e->kind == ALLOCS_PROFILE_THREAD_ROWS && i < e->used; i++)
      {
        const struct allocs_profile_thread_row *row
            = (const struct allocs_profile_thread_row *)(e + 1) + i;
        if (row->context == n)
          profile_add_thread_row (&sum, row);
      }
  return sum;
}

/* PARENT is the name of the class above, NULL: any.  */
static inline struct pools
profile_pools (const struct profile *p, const char *name, const char *parent)
{
  struct pools sum = { 0 };
  const struct allocs_profile_pool *pool, *above;
  for (unsigned n = 1; (pool = profile_get (p, ALLOCS_PROFILE_POOLS, n)); n++)
    {
      above = profile_get (p, ALLOCS_PROFILE_POOLS, pool->parent);
      if (strcmp (profile_text (p, pool->name), name)
          || (parent && (!above
                         || strcmp (profile_text (p, above->name), parent))))
        continue;
      struct allocs_profile_row row = profile_context_sum (p, pool->row);
      sum.classes++;
      sum.counts.created += pool->created;
      sum.counts.destroyed += pool->destroyed;
      sum.counts.resets += pool->resets;
      sum.counts.live += pool->live;
      profile_add_row (&sum.row, &row);
    }
  return sum;
}

/* How many contexts QUERY means.  */
static inline unsigned
profile_contexts (const struct profile *p, struct query query)
{
  unsigned count = 0, last = profile_items (p, ALLOCS_PROFILE_CONTEXTS);
  for (unsigned n = 1; n < last; n++)
    count += profile_matches (p, n, &query);
  return count;
}

#endif
