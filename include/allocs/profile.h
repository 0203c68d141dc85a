/* SPDX-License-Identifier: MIT */
/* The profile file: what the runtime knows of a process, written while it runs.

   The file is mapped shared by the process and needs nothing else to be read:
   no ELF, no source, no process.  It may be read at any time, also after the
   process was killed.  All integers have the byte order and the layout of the
   machine that wrote it; BYTE_ORDER tells.

       OFFSET  SIZE         CONTENT
            0  4096         struct allocs_profile_header
         4096  extent.bytes struct allocs_profile_extent and its items
          ...               the next extent, until header.size

   An extent holds items of one kind.  The items of a kind are numbered through
   all its extents, from 0: extent E holds the items [E.first, E.first +
   E.used).  Item 0 of every numbered kind means "none" and is all zero.
   Items are only added; an item below USED never changes, except counters.

   A *text* is the offset in the file of a string that ends with NUL; 0 is no
   string.  Strings lie in extents of kind STRINGS.

   Counters are written without locks; a reader may see one of a pair of
   related counters before the other.  The counters of a context are the sum of
   its row and of all thread rows that bear its number.  */

#ifndef ALLOCS_PROFILE_H
#define ALLOCS_PROFILE_H

#include <stddef.h>
#include <stdint.h>

#include "descriptor.h"

#define ALLOCS_PROFILE_MAGIC "allocs\r\n"
#define ALLOCS_PROFILE_BYTE_ORDER 0x01020304u
#define ALLOCS_PROFILE_FIRST_EXTENT 4096

typedef uint32_t allocs_text;

enum allocs_profile_state
{
  ALLOCS_PROFILE_RUNNING = 1, /* or ended without a word: killed, _exit */
  ALLOCS_PROFILE_ENDED = 2
};

enum allocs_profile_flag
{
  /* Memory or disk was refused: some extents are missing, or some objects
     were never indexed.  */
  ALLOCS_PROFILE_INCOMPLETE = 1,
  /* The process was forked by another that has a profile of its own; what was
     alive then counts as inherited.  */
  ALLOCS_PROFILE_FORKED = 2,
  /* malloc and its family were left alone (a sanitizer is in the process).  */
  ALLOCS_PROFILE_NO_BASE = 4
};

struct allocs_profile_header
{
  char magic[8];       /* ALLOCS_PROFILE_MAGIC, without the NUL */
  uint32_t byte_order; /* ALLOCS_PROFILE_BYTE_ORDER */
  uint16_t version;    /* ALLOCS_PROFILE_VERSION */
  uint8_t word_bytes;  /* size of a pointer of the process */
  uint8_t reserved1;
  uint64_t size;       /* of the file up to the end of the last extent */
  uint64_t start_time; /* nanoseconds since 1970 */
  uint64_t end_time;   /* 0 while STATE is running */
  uint32_t pid;
  uint32_t parent_pid; /* of the process whose profile this one continues */
  uint32_t state;      /* enum allocs_profile_state */
  uint32_t flags;      /* enum allocs_profile_flag */
  allocs_text program; /* path of the executable */
  allocs_text command; /* its arguments, separated by blanks */
  allocs_text runtime; /* version of the runtime */
  uint32_t reserved2;
  uint64_t peak_bytes;     /* high-water mark of the bytes live at level 0 */
  uint64_t peak_grain;     /* how far that may be off */
  uint64_t missed;         /* events that could not be recorded */
  uint64_t unknown_frees;  /* frees of addresses that are no object */
  uint64_t unknown_objects;/* objects that the index had no room for */
};

enum allocs_profile_kind
{
  ALLOCS_PROFILE_STRINGS = 1,
  ALLOCS_PROFILE_MODULES,
  ALLOCS_PROFILE_UNITS,
  ALLOCS_PROFILE_CONFIGS,
  ALLOCS_PROFILE_INSTANCES,
  ALLOCS_PROFILE_ENTRIES,
  ALLOCS_PROFILE_TYPES,
  ALLOCS_PROFILE_SITES,
  ALLOCS_PROFILE_CONTEXTS,
  ALLOCS_PROFILE_ROWS,       /* item N belongs to context N */
  ALLOCS_PROFILE_THREAD_ROWS, /* not numbered */
  ALLOCS_PROFILE_POOLS
};

struct allocs_profile_extent
{
  uint64_t bytes;      /* of the extent, this header included; times 4096 */
  uint32_t kind;       /* enum allocs_profile_kind; a reader skips others */
  uint32_t item_bytes; /* size of an item; may grow in later versions */
  uint32_t first;      /* number of the first item */
  uint32_t capacity;
  volatile uint32_t used;
  uint32_t reserved[9];
};

struct allocs_profile_module
{
  allocs_text path;     /* "" for a program whose path is unknown */
  allocs_text build_id; /* in hexadecimal */
  uint32_t flags;       /* enum allocs_profile_module_flag */
  uint32_t sites;       /* how many descriptors of each it has */
  uint32_t entries;
  uint32_t units;
};

enum allocs_profile_module_flag
{
  ALLOCS_PROFILE_HAS_HEADER = 1, /* holds code built with the plugin */
  ALLOCS_PROFILE_EXECUTABLE = 2,
  ALLOCS_PROFILE_GONE = 4, /* was unloaded */
  ALLOCS_PROFILE_OTHER_ABI = 8 /* has sections of a version not known here */
};

struct allocs_profile_unit
{
  allocs_text file;
  allocs_text producer;
  uint32_t module;
  uint32_t reserved;
  uint64_t config; /* hash */
};

struct allocs_profile_config
{
  uint64_t hash;
  allocs_text text;
  uint32_t module;
};

/* An allocator or a wrapper, in one module.  */
struct allocs_profile_instance
{
  uint64_t id;
  allocs_text name;
  allocs_text over;
  uint32_t module;
  uint8_t kind;  /* enum allocs_kind */
  uint8_t flags; /* enum allocs_allocator_flag */
  uint16_t more; /* enum allocs_profile_instance_flag */
};

enum allocs_profile_instance_flag
{
  /* No module has an entry that ends objects of this allocator: what is shown
     as live may have ended long ago.  */
  ALLOCS_PROFILE_LIFETIME_UNKNOWN = 1
};

struct allocs_profile_entry
{
  uint64_t id;
  allocs_text function;
  allocs_text file;
  allocs_text signature;
  uint32_t line;
  uint32_t instance;
  uint8_t role; /* enum allocs_role */
  uint8_t finality;
  uint16_t flags; /* enum allocs_entry_flag */
};

struct allocs_profile_type
{
  uint64_t id;
  uint64_t bytes;
  allocs_text name;
  uint32_t reserved;
};

/* A site.  One that the runtime made of a return address has ID 0, no file, the
   module and its OFFSET there, and as FUNCTION the nearest exported symbol,
   or 0.  */
struct allocs_profile_site
{
  uint64_t id;
  uint64_t offset;
  allocs_text function;
  allocs_text file;
  allocs_text callee;    /* the name in the rule that the call obeys */
  allocs_text allocator; /* the section of that rule */
  uint32_t line;
  uint32_t ordinal;
  uint32_t module;
  uint32_t type;
  uint16_t column;
  uint8_t role;
  uint8_t flags; /* enum allocs_site_flag */
  uint8_t type_form;
  uint8_t type_source;
  uint8_t kind; /* enum allocs_kind of that section */
  uint8_t reserved;
};

/* A node of the tree of chains: ENTRY was reached from SITE while PARENT was
   current.  Context 1 is the root: no site, no entry.  Objects with a label
   have a context of their own beside that of the call.  What an entry `adopt'
   handed on has a context below that of the adopting call, with the site and
   the entry that had made it.  */
struct allocs_profile_context
{
  uint32_t parent;
  uint32_t site;
  uint32_t entry;
  uint16_t level; /* of the objects that begin here */
  uint16_t flags; /* enum allocs_profile_context_flag */
  uint32_t inner; /* an instance whose objects lie in the objects of this one */
  allocs_text label; /* the type of the objects, as the program calls it */
};

enum allocs_profile_context_flag
{
  /* No chain: its row counts, once more, the objects of a class of pools.  */
  ALLOCS_PROFILE_OF_POOLS = 1
};

/* A class of pools: those of one allocator with one name that were created in
   one context as children of one class.  Beyond a number of classes all others
   of an allocator are the class "(other)".  The row of the context ROW has
   the objects in them, whole.  */
struct allocs_profile_pool
{
  allocs_text name;  /* 0: it has none */
  uint32_t instance;
  uint32_t parent;   /* class; 0: none */
  uint32_t context;  /* of the call that created; 0: seen at its first use */
  uint32_t row;      /* a context */
  uint32_t reserved;
  uint64_t created; /* by a call that was seen */
  uint64_t destroyed;
  uint64_t resets;
  uint64_t live;     /* also those that were renamed, moved, inherited */
};

/* The counters of a context.  Live = inherited + allocated - freed - released;
   the part of it that is not covered by objects inside is live - inner.  */
struct allocs_profile_row
{
  uint64_t bytes;   /* allocated */
  uint64_t objects;
  uint64_t freed_bytes;
  uint64_t freed_objects;
  uint64_t released_bytes; /* with the block or the pool that held them */
  uint64_t released_objects;
  uint64_t inherited_bytes; /* alive when the process was forked */
  uint64_t inherited_objects;
  uint64_t inner_bytes; /* of live objects inside live objects of this row */
  uint64_t peak_bytes;  /* live - inner at the high-water mark */
  uint64_t peak_objects;
  /* Calls of ENTRY from SITE, by what they did.  Of an entry that works on
     pools, or adopts, all that succeeded are ALLOCS.  */
  uint64_t allocs;
  uint64_t resizes;
  uint64_t frees;
  uint64_t null_frees;
  uint64_t failures;
};

/* The counters of a context that a thread has not yet folded into the row.  */
struct allocs_profile_thread_row
{
  uint32_t context; /* 0: unused */
  uint32_t reserved;
  uint64_t bytes;
  uint64_t objects;
  uint64_t freed_bytes;
  uint64_t freed_objects;
  uint64_t allocs;
  uint64_t resizes;
  uint64_t frees;
};

ALLOCS_ASSERT (sizeof (struct allocs_profile_header) <= 4096);
ALLOCS_ASSERT (sizeof (struct allocs_profile_extent) == 64);
ALLOCS_ASSERT (sizeof (struct allocs_profile_row) == 128);
ALLOCS_ASSERT (sizeof (struct allocs_profile_thread_row) == 64);

#endif
