/* SPDX-License-Identifier: MIT */
/* The config language as data: what the plugin and the tool know of rules.

   A config is read from one or more files (reader.c), each line becomes a
   rule or a property of a section (rule.c, signature.c), layers are merged
   (merge.c), and the result can be written as a config again (writer.c).
   Nothing here prints or exits: what is wrong goes to a reporter.

   Everything that is read belongs to the struct config and lives until
   config_free.  Strings are UTF-8 and end with NUL.  Not for several threads
   at a time.  */

#ifndef ALLOCS_CONFIG_H
#define ALLOCS_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <allocs/descriptor.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A place in a config file.  FILE is the name as a message should show it;
   LINE and COLUMN count from 1, a column counts bytes; 0: not known.  */
struct config_place
{
  const char *file;
  unsigned line, column;
};

enum config_severity
{
  CONFIG_ERROR,   /* the config cannot be used */
  CONFIG_WARNING, /* it can, but says something that cannot be meant */
  CONFIG_NOTE     /* belongs to the message before */
};

/* Receives a message: TEXT is one line, lower case, no full stop, names in
   single quotes.  LINE_TEXT is the line of the config it speaks of, without
   its end, or NULL.  Both are gone when the function returns.  */
struct config_reporter
{
  void (*report) (void *data, enum config_severity severity,
                  struct config_place place, const char *text,
                  const char *line_text);
  void *data;
};

/* What a rule is about: a function, or the calls through ...  */
enum config_form
{
  CONFIG_FUNCTION,  /* NAME, C++: qualified */
  CONFIG_FIELD,     /* TYPE.FIELD */
  CONFIG_VARIABLE,  /* NAME or NAME.FIELD... */
  CONFIG_PARAMETER  /* FUNCTION.PARAMETER */
};

/* "(CZ.)p": one letter a parameter, then the result letter, '\0' for none
   (a function that returns nothing that matters).  */
struct config_signature
{
  const char *text;    /* with parentheses, as it is written out */
  const char *letters; /* between the parentheses */
  unsigned count;
  char result;
};

/* The position of the first parameter with letter LETTER in S, counted from
   0, or -1.  */
int config_signature_find (const struct config_signature *s, char letter);

struct config_rule
{
  struct config_rule *next; /* of the section, in order */
  struct config_section *section;
  enum allocs_role role;
  enum config_form form;
  const char *name;       /* as written, without file and parameters */
  const char *file;       /* the FILE of FILE:NAME, or NULL */
  const char *parameters; /* C++ parameter list as written, or NULL */
  bool has_signature;     /* `through' needs none */
  struct config_signature signature;
  struct config_place place;
};

struct config_name
{
  struct config_name *next;
  const char *name;
  struct config_place place;
};

/* [allocator NAME] or [wrapper NAME]; sections of one kind and name are
   united.  */
struct config_section
{
  struct config_section *next;
  enum allocs_kind kind;
  const char *name;
  struct config_place place; /* of its first header */
  struct config_name *over;  /* `within' or `over': what it stands on */
  bool strict;
  bool preload;        /* interpose = preload: the runtime's malloc does it */
  bool instrument_callers; /* instrument = callers: never defined with the plugin */
  struct config_rule *rules;
};

struct config
{
  struct config_section *sections; /* in the order of their first header */
  struct config_name *files;       /* every file read, for dependencies */
  struct config_name *ignored;     /* ignore = NAME */
  bool has_errors;
  void *memory; /* of the reader */
};

/* A new config that holds the rules of the built-in file (config/builtin.conf,
   compiled in).  */
struct config *config_new (const struct config_reporter *reporter);

/* Add the file NAME as a layer over what CONFIG holds: its rule for a function
   replaces an older layer's.  A NAME with a slash or a dot in it is a path,
   relative to the working directory; a bare one is NAME.conf in DIRECTORY,
   where the ready-made configs are.  False if anything was wrong; all that is
   wrong has been reported then, and what is right has been read.  */
bool config_add_file (struct config *config, const char *name,
                      const char *directory,
                      const struct config_reporter *reporter);

/* The same for a config that is in memory: SIZE bytes at TEXT, shown as NAME.  */
bool config_add_text (struct config *config, const char *name,
                      const char *text, size_t size,
                      const struct config_reporter *reporter);

/* CONFIG as one canonical config: the same rules in the same order give the
   same text, whatever files, blanks and comments they came from; each line
   ends with a comment that names its place.  To be freed by the caller.  */
char *config_text (const struct config *config);

/* The identity of CONFIG: a hash of its canonical text without the comments.  */
uint64_t config_hash (const struct config *config);

void config_free (struct config *config);

#ifdef __cplusplus
}
#endif

#endif
