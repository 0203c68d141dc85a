/* SPDX-License-Identifier: MIT */
/* The candidates of programs and libraries, as include/allocs/candidate.h
   describes them, read into memory.  What they amount to is infer.h's.  */

#ifndef ALLOCS_CANDIDATES_H
#define ALLOCS_CANDIDATES_H

#include <allocs/descriptor.h>
#include <stdbool.h>
#include <stddef.h>

/* More parameters than any allocator has; functions with more are left out.  */
enum
{
  MOST_PARAMETERS = 9
};

/* What is known of a function, as a rule would say it.  */
struct service
{
  enum allocs_role role;            /* NONE: nothing is known */
  char letters[MOST_PARAMETERS + 1];/* `.' where nothing is known */
  char result;                      /* 'p', 'i', 'z', or 0 */
  bool is_fresh;                    /* returns memory, but who knows how much */
  const char *section;              /* of the rule that says so, or NULL */
};

struct argument
{
  char kind; /* the letter of candidate.h */
  unsigned a, b;
};

struct call
{
  char use; /* '=', '+', 'o', '-' */
  unsigned out;
  const char *target;
  struct argument arguments[MOST_PARAMETERS];
  unsigned count;
  struct service rule;
  struct candidate *callee; /* where TARGET is one */
  struct pointer *pointer;  /* where it is a pointer */
};

enum list_kind
{
  LIST_POP,
  LIST_CUT,
  LIST_PUSH
};

struct list
{
  enum list_kind kind;
  const char *root;
  unsigned pool, other; /* parameters; other: the size or the object */
  bool has_partner;     /* a pop whose root is pushed, and the reverse */
};

struct candidate
{
  const char *name, *key, *file;
  unsigned line;
  bool may_find;   /* returns what was there before, perhaps */
  bool hands_back; /* returns a parameter, perhaps */
  bool knows_type; /* uses a void pointer as one to a struct */
  char types[MOST_PARAMETERS + 1];
  char result; /* its type */
  struct call *calls;
  size_t call_count;
  struct list *lists;
  size_t list_count;

  /* Of infer.c.  */
  struct service service;
  bool is_allocator;   /* by its lists, or by those of what it calls */
  bool is_shifted;     /* returns another address than it was given */
  const struct call *because; /* the call that decided, or NULL */
  const struct list *because_list;
  struct pointer *because_pointer;
  struct pointer *offered; /* may be what the other functions there are */
  const char *domain; /* of an allocator: what its lists lie in, or NULL */
  struct group *group;
};

/* A pointer to a function, with all that may be stored there.  */
struct pointer
{
  const char *name; /* "field T.F", "var V", "param F.P", "arg F N" */
  struct service service;
  struct candidate *because; /* one that is stored there, or NULL */
  bool is_mixed;             /* so are functions that nothing is known of */
  struct pointed
  {
    const char *target;
    struct service rule;
    struct candidate *callee;
    struct pointer *pointer;
  } *targets;
  size_t count;
};

struct candidates
{
  struct candidate **items; /* in the order of the files */
  size_t count;
  struct pointer **pointers;
  size_t pointer_count;
  void *by_key, *by_pointer; /* trees */
  char **texts;
  size_t text_count;
};

/* Add the candidates of the file NAME.  False if it cannot be read;
   *RET_FAULT, to be freed, then says why: "it ...".  */
bool candidates_add (struct candidates *all, const char *name,
                     char **ret_fault);

/* To be called when all files are there: find what targets mean.  */
void candidates_link (struct candidates *all);

#endif
