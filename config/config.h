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

/* The key of ROLE in a config; "" if it is none.  */
const char *config_role_key (enum allocs_role role);

/* The position of the first parameter with letter LETTER in S, counted from
   0, or -1.  */
int config_signature_find (const struct config_signature *s, char letter);

/* The words behind a signature.  Those of enum config_word have a value, those
   of enum config_flag are bits.  */
enum config_word
{
#define CONFIG_WORD(id, name, roles, value) CONFIG_WORD_##id,
#define CONFIG_FLAG(id, name, roles)
#include "words.def"
#undef CONFIG_WORD
#undef CONFIG_FLAG
  CONFIG_WORDS
};

enum config_flag
{
  CONFIG_FINALISES = 1, /* a free does more than pass its pointer on */
  CONFIG_PLAIN = 2,     /* it does nothing else */
  CONFIG_KEEPS = 4,     /* a free does nothing */
  CONFIG_FREES = 8      /* a failed resize frees the old object */
};

/* The operators of an expression, and what it is made of.  */
enum config_operator
{
  CONFIG_NUMBER,   /* NUMBER */
  CONFIG_STRING,   /* NAME is the text */
  CONFIG_ARGUMENT, /* NUMBER, counted from 1 */
  CONFIG_THIS,
  CONFIG_RESULT,
  CONFIG_GLOBAL, /* NAME */
  CONFIG_TYPE,   /* NAME, behind which stand NUMBER stars */
  CONFIG_MEMBER, /* operand . NAME */
  CONFIG_ARROW,  /* operand -> NAME */
  CONFIG_INDEX,
  CONFIG_SIZEOF, /* of an operand, or of a type; of a global that may be one */
  CONFIG_AFTER,  /* its operand as it is after the call */
  CONFIG_DEREFERENCE,
  CONFIG_ADDRESS,
  CONFIG_NEGATE,
  CONFIG_COMPLEMENT,
  CONFIG_NOT,
  CONFIG_CAST,        /* an operand, to a type */
  CONFIG_CONDITIONAL, /* three operands */
#define CONFIG_BINARY(id, text, precedence, code) CONFIG_##id,
#include "expression.def"
#undef CONFIG_BINARY
};

struct config_expression
{
  enum config_operator op;
  const struct config_expression *operands[3]; /* those that OP has, or NULL */
  const char *name;
  uint64_t number;
  struct config_place place;
};

/* E as it would stand in a config.  To be freed by the caller.  */
char *config_expression_text (const struct config_expression *e);

/* "size" of CONFIG_WORD_SIZE, "keeps" of CONFIG_KEEPS.  */
const char *config_word_name (enum config_word word);
const char *config_flag_name (enum config_flag flag);

/* True if E cannot be known before the call.  */
bool config_is_late (const struct config_expression *e);

struct config_rule
{
  struct config_rule *next; /* of the section, in order */
  struct config_section *section;
  enum allocs_role role;
  enum config_form form;
  /* Names and parameter lists are as written, but hold a blank only where two
     words meet: "operator new", "const std::nothrow_t&".  */
  const char *name;       /* without file and parameters */
  const char *file;       /* the FILE of FILE:NAME, or NULL */
  const char *parameters; /* of C++, between the parentheses, or NULL */
  bool has_signature;     /* `through' has none */
  struct config_signature signature;
  const struct config_expression *words[CONFIG_WORDS]; /* or NULL */
  unsigned flags;                                      /* enum config_flag */
  struct config_place place;
  enum allocs_origin origin; /* of this reader: a config */

  /* A wrapper may name as its right free a function of a lower level.  Then
     this is the rule that makes that function an entry, and this rule itself
     makes nothing an entry or a site; else NULL.  */
  const struct config_rule *owner;

  /* The rule of a weaker layer that this one replaces, or NULL.  */
  const struct config_rule *replaces;

  /* Of the reader.  */
  struct config_rule *read_next; /* in its layer */
  struct config_rule *peer;      /* in its group, function.c */
  const char *key;
  enum
  {
    CONFIG_WAITING,
    CONFIG_PLACED,
    CONFIG_DROPPED
  } state;
};

struct config_name
{
  struct config_name *next;
  const char *name;
  struct config_place place;
};

/* Where the code stands that says when an entry begins and ends.  */
enum config_instrument
{
  CONFIG_DEFINITIONS, /* in its definition, where the plugin compiles that */
  CONFIG_CALLERS,     /* around its calls */
  CONFIG_SITES        /* nowhere: the interposed malloc below sees the call */
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
  bool shared;         /* its memory is shared with other processes */
  bool preload;        /* interpose = preload: the runtime's malloc does it */
  bool builtin;        /* the built-in config has it */
  enum config_instrument instrument;
  struct config_rule *rules;

  /* Where they were said; line 0: nowhere.  */
  struct config_place strict_place, shared_place, preload_place,
    instrument_place;

  /* Of the reader: the layers that said `over', `strict' and `shared' last, and
     what function.c and merge.c remember while they work.  */
  unsigned over_layer, strict_layer, shared_layer, mark;
  struct config_rule **rules_end;
};

struct config
{
  struct config_section *sections; /* in the order of their first header */
  struct config_name *files;       /* every file read, for dependencies */
  struct config_name *ignored;     /* ignore = NAME, unless a stronger layer
                                      has a rule for NAME again */
  bool has_errors;

  /* Of the reader.  */
  void *memory;
  void *sections_by_name;  /* trees of index.c */
  void *interposed;
  struct config_section **sections_end;
  struct config_name **files_end, **ignored_end;
  unsigned layers, marks;
};

/* What a config may be at most; a larger file is refused.  */
enum
{
  CONFIG_MOST_BYTES = 8 << 20,
  CONFIG_LONGEST_LINE = 4096,
  CONFIG_DEEPEST_INCLUDE = 16,
  CONFIG_MOST_ERRORS = 100 /* of a file; then the rest of it is not read */
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

/* The same for a config in memory: SIZE bytes at TEXT, shown as NAME.  */
bool config_add_text (struct config *config, const char *name,
                      const char *text, size_t size,
                      const struct config_reporter *reporter);

/* The same for each config that LIST names, with colons between: the value of
   the environment variable ALLOCS_CONFIG, or NULL.  */
bool config_add_list (struct config *config, const char *list,
                      const char *directory,
                      const struct config_reporter *reporter);

/* The same for what liballocs' environment variables say: LIBALLOCS_ALLOC_FNS,
   LIBALLOCS_SUBALLOC_FNS, LIBALLOCS_ALLOCSZ_FNS, LIBALLOCS_FREE_FNS and
   LIBALLOCS_SUBFREE_FNS.  The variable stands where a file does in places.  */
bool config_add_environment (struct config *config,
                             const struct config_reporter *reporter);

/* To be called when all layers are there: warn of what can only be known then,
   such as an `over' that names no section.  */
void config_finish (struct config *config,
                    const struct config_reporter *reporter);

/* The file in the places of what the built-in config says.  */
extern const char config_builtin_name[];

/* How many of the bytes of NAME, a function's, are left without the verb at its
   end, and what precedes that: 4 of "pool_alloc"; all, if nothing is.  */
size_t config_family_length (const char *name);

/* What the function NAME is called without the verb at its end: "pool" for
   "pool_alloc" and "pool_free", "x" for "xmalloc", "Arena" for "Arena::take";
   fit to name a section.  To be freed by the caller.  */
char *config_family_of_name (const char *name);

/* The section called NAME, or NULL.  */
struct config_section *config_find_section (const struct config *config,
                                            const char *name);

/* The last rule of CONFIG called NAME, or NULL.  */
struct config_rule *config_newest_rule (const struct config *config,
                                        const char *name);

/* CONFIG as one canonical config: the same rules in the same order give the
   same text, whatever files, blanks and comments they came from; each line
   ends with a comment that names its place.  To be freed by the caller.  */
char *config_text (const struct config *config);

/* The same without the comments: what an object file should hold, since it
   names no file of this machine.  To be freed by the caller.  */
char *config_bare_text (const struct config *config);

/* The identity of CONFIG: a hash of its bare text.  */
uint64_t config_hash (const struct config *config);

void config_free (struct config *config);

/* The search for what the SIZE bytes at WORD were meant to be.  */
struct config_nearest
{
  const char *word;
  size_t size;
  const char *best;
  unsigned distance;
};

void config_nearest_try (struct config_nearest *nearest,
                         const char *candidate);

/* "; did you mean 'X'?", or "".  Valid until the next call.  */
const char *config_suggestion (const struct config_nearest *nearest);

#ifdef __cplusplus
}
#endif

#endif
