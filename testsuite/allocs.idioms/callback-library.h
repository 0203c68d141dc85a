/* SPDX-License-Identifier: MIT */
/* A library that gets its memory from the functions that it is given, compiled
   without the plugin.  */

struct callbacks
{
  void *(*get) (void *opaque, unsigned items, unsigned size);
  void (*put) (void *opaque, void *p);
  void *opaque;
};

void *deflate_begin (struct callbacks *);
void *deflate_copy (void);
void deflate_finish (struct callbacks *, void *);
