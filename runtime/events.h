/* SPDX-License-Identifier: MIT */
/* What happens to objects and their counters: they begin, end, come back,
   change their size and place, and die with what they lie in.  Calls are
   counted by whoever saw them.

   Every function is called inside an event of THREAD.  */

#ifndef RUNTIME_EVENTS_H
#define RUNTIME_EVENTS_H

#include "identities.h"
#include "thread.h"

/* Where an address lies.  */
struct nest
{
  unsigned level;  /* of an object that begins there */
  bool has_parent; /* it lies in an object of the level below */
  struct object parent;
};

/* The nest of an object of INSTANCE at ADDRESS.  An older object of INSTANCE
   that contains it has ended: nobody told us.  */
void events_find_nest (struct thread *thread, uint32_t instance,
                       uintptr_t address, struct nest *ret_nest);

/* OBJECT begins in NEST; in memory it takes up EXTENT bytes.  */
void events_begin (struct thread *thread, const struct nest *nest,
                   const struct object *object, size_t extent);

/* The object that begins at START at LEVEL ends, and those inside die with it;
   false: there is none.  */
bool events_end (struct thread *thread, unsigned level, uintptr_t start,
                 struct object *ret_old);
/* The same, but it was not freed: it was released with what held it.  */
void events_release (struct thread *thread, unsigned level, uintptr_t start);
/* It was not so: OLD, ended at LEVEL, lives.  What was inside stays dead.  */
void events_come_back (struct thread *thread, unsigned level,
                       const struct object *old, size_t extent);

/* The same for objects of the allocator of INSTANCE at LEVEL 1 or higher, the
   fast way: OBJECT begins; the one that begins at START ends.  False: something
   is unusual, and nothing has happened.  */
bool events_begin_inside (struct thread *thread, uint32_t instance,
                          unsigned level, const struct object *object);
bool events_end_inside (struct thread *thread, uint32_t instance,
                        unsigned level, uintptr_t start,
                        struct object *ret_old);

/* The object that begins at START at LEVEL may move: until it has come to rest
   nobody finds it.  False: there is none.  */
bool events_lift (struct thread *thread, unsigned level, uintptr_t start,
                  struct object *ret_old);
/* OLD, lifted at LEVEL, is back where it was.  */
void events_lay_back (struct thread *thread, unsigned level,
                      const struct object *old, size_t extent);
/* OLD, lifted at LEVEL, lives on in NEST as NEW; the context stays.  */
void events_lay_down (struct thread *thread, unsigned level,
                      const struct object *old, const struct nest *nest,
                      const struct object *new, size_t extent);
/* OLD, lifted at LEVEL, has ended.  */
void events_lifted_ended (struct thread *thread, unsigned level,
                          const struct object *old);

/* The object of the allocator of INSTANCE that begins at START, innermost
   first; false: there is none.  */
bool events_find_own (struct thread *thread, uint32_t instance,
                      uintptr_t start, unsigned *ret_level);

#endif
