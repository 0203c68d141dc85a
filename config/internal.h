/* SPDX-License-Identifier: MIT */
/* What the files of the config reader share.  Each block belongs to the file
   that is named above it.  */

#ifndef ALLOCS_CONFIG_INTERNAL_H
#define ALLOCS_CONFIG_INTERNAL_H

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>

#include "config.h"

/* builtin.conf, made into C by embed.sh.  */
extern const char allocs_builtin_config[];
extern const size_t allocs_builtin_config_size;

/* memory.c: the memory of a config.  config_take returns zeroes.  */
void *config_memory_create (void);
void config_memory_free (void *memory);
void *config_take (struct config *config, size_t size);
char *config_copy (struct config *config, const char *text, size_t size);
char *config_join (struct config *config, const char *format, ...)
    __attribute__ ((format (printf, 2, 3)));

static inline _Noreturn void
config_out_of_memory (void)
{
  abort ();
}

/* index.c: a map from names to pointers.  Names are not copied.  The slot of a
   new name holds NULL.  */
struct config_index
{
  void *root;
};

void *config_index_find (const struct config_index *index, const char *name);
void **config_index_slot (struct config *config, struct config_index *index,
                          const char *name);
void config_index_done (struct config_index *index);

/* A file that has been read into a layer.  */
struct config_seen
{
  struct config_seen *next;
  dev_t device;
  ino_t inode;
};

/* What one call of config_add_file or config_add_text reads.  Sections are
   those of the config; rules wait here until config_merge.  */
struct config_layer
{
  struct config *config;
  const struct config_reporter *reporter;
  const char *directory; /* of the ready-made configs, or NULL */
  unsigned number;       /* the built-in layer is 1 */
  unsigned errors;
  unsigned said; /* messages of config_say_at */
  struct config_rule *rules, **rules_end;
  struct config_name *ignored, **ignored_end;
  struct config_seen *seen;
};

/* A text that is being read.  */
struct config_reading
{
  struct config *config;
  struct config_layer *layer;
  struct config_reading *includer; /* the text that includes this one */
  const char *file;
  dev_t device;
  ino_t inode;
  const char *line; /* the line now, ended by NUL, and its number */
  unsigned number;
  unsigned errors;
  unsigned bad_lines; /* that are no text */
  /* The section in force; NULL before the first one.  After a header that is
     wrong it is one of no config, of kind NONE if that is not known.  */
  struct config_section *section;
};

/* config.c: begin a layer over those that CONFIG has.  */
void config_layer_init (struct config_layer *layer, struct config *config,
                        const char *directory,
                        const struct config_reporter *reporter);

/* load.c: read the file NAME, for the line at AT of INCLUDER, or for the
   caller of config_add_file if that is NULL.  */
void config_load (struct config_layer *layer, const char *name,
                  struct config_reading *includer, const char *at);

/* reader.c: read SIZE bytes at TEXT, which may be changed.  */
void config_read (struct config_reading *reading, char *text, size_t size);

/* The part of a line from BEGIN to END.  */
struct config_span
{
  const char *begin, *end;
};

#define SPAN_FORMAT "%.*s"
#define SPAN(span) (int) ((span).end - (span).begin), (span).begin

bool config_is_blank (char c);
struct config_span config_trim (struct config_span span);
bool config_span_is (struct config_span span, const char *word);

/* The blank-free word at the beginning of *REST, which then begins behind the
   word and the blanks that follow it.  */
struct config_span config_next_word (struct config_span *rest);

/* section.c: the line is a section header.  */
void config_read_header (struct config_reading *reading,
                         struct config_span header);

/* Say what cannot stand in the name of a section; true if nothing does.  */
bool config_check_section_name (struct config_reading *reading,
                                struct config_span name);
bool config_may_name_section (char c);
void config_nearest_section (const struct config *config,
                             struct config_nearest *nearest);

/* The section NAME, which lives as long as the config, of KIND, named at AT in
   the line; NULL, after a complaint, if NAME is of another kind.  */
struct config_section *config_section_at (struct config_reading *reading,
                                          enum allocs_kind kind,
                                          const char *name, const char *at);

/* keys.c: the line is KEY = VALUE.  */
void config_read_entry (struct config_reading *reading, struct config_span key,
                        struct config_span value);

/* properties.c: the values of keys.  */
typedef void config_reader (struct config_reading *reading,
                            struct config_span value);
config_reader config_read_include, config_read_ignore, config_read_levels,
  config_read_strict, config_read_shared, config_read_interpose,
  config_read_instrument;

/* list.c: values that are lists of names with commas between.  Call EACH for
   each item that is not empty.  */
void config_each_item (struct config_reading *reading,
                       struct config_span value,
                       void (*each) (struct config_reading *reading,
                                     struct config_span item, void *data),
                       void *data);

/* rule.c */
void config_read_rule (struct config_reading *reading, enum allocs_role role,
                       struct config_span value);
void config_read_through (struct config_reading *reading,
                          struct config_span value);

/* name.c */
bool config_is_word (char c);
bool config_begins_with (const char *p, const char *end, const char *text);
const char *config_skip_blanks (const char *p, const char *end);

/* Whether the name of a function may be a pattern.  */
enum config_stars
{
  CONFIG_NO_STARS,
  CONFIG_STARS
};

/* Where the name that begins VALUE ends: at the parenthesis of a parameter
   list or signature, or at the end.  */
const char *config_name_end (struct config_span value);

/* The parenthesis that closes the one at OPEN, or NULL.  */
const char *config_closing (const char *open, const char *end);

/* Say what is wrong with a name; true if nothing is.  */
bool config_check_function (struct config_reading *reading,
                            struct config_span name, enum config_stars stars);
bool config_check_member (struct config_reading *reading,
                          struct config_span name, enum config_form form);

/* A copy of NAME with no blanks but between two words.  */
const char *config_plain_name (struct config_reading *reading,
                               struct config_span name);

/* signature.c: read the letters in LETTERS, which stood between parentheses,
   and RESULT, what followed them; false, with messages, if ROLE cannot have
   them.  */
bool config_read_signature (struct config_reading *reading,
                            enum allocs_role role, struct config_span letters,
                            struct config_span result,
                            struct config_signature *ret_signature);

/* words.c: the words behind a signature.  */
bool config_read_words (struct config_reading *reading,
                        struct config_rule *rule, struct config_span words);
void config_write_words (FILE *stream, const struct config_rule *rule);
bool config_is_known_word (struct config_span name);

/* operands.c: what RULE, with its signature at AT, tells by letters and by
   words must be enough, and not too much.  */
bool config_check_operands (struct config_reading *reading,
                            const struct config_rule *rule, const char *at);

/* expression.c: the expression, or the type, at the beginning of *REST, which
   then begins behind it; NULL after a complaint.  */
const struct config_expression *
config_read_expression (struct config_reading *reading,
                        struct config_span *rest);
const struct config_expression *
config_read_type (struct config_reading *reading, struct config_span *rest);

/* expression-text.c */
void config_write_expression (FILE *stream,
                              const struct config_expression *e);

/* merge.c: put the rules of LAYER over those of its config.  */
void config_merge (struct config_layer *layer);

/* function.c: which rules speak of the same function, and whose it is.  */

/* Rules of one key speak of the same function; of those, rules of one shape
   can fit the same declaration.  */
const char *config_rule_key (struct config *config, struct config_rule *rule);
const char *config_rule_shape (struct config *config,
                               struct config_rule *rule);

/* Rules that have something in common, in order, linked by PEER.  */
struct config_group
{
  struct config_rule *first, *last;
};

void config_group_add (struct config *config, struct config_index *groups,
                       const char *name, struct config_rule *rule);
struct config_rule *config_group_find (const struct config_index *groups,
                                       const char *name);

/* True if RULE is a free of a wrapper that names as its right free a function
   of a lower level, which OTHER describes.  */
bool config_borrows (struct config *config, const struct config_rule *rule,
                     const struct config_rule *other);

/* The rule in the group GROUP whose function RULE borrows, at the lowest
   level; RULE itself if it borrows none.  */
struct config_rule *config_owner (struct config *config,
                                  struct config_rule *rule,
                                  struct config_rule *group);

/* contradiction.c: report what the rules of LAYER say against each other.
   WEAKER has the groups of the rules of weaker layers, by key.  */
void config_check_layer (struct config_layer *layer,
                         const struct config_index *weaker);

/* message.c */
void config_report (const struct config_reporter *reporter,
                    struct config *config, enum config_severity severity,
                    struct config_place place, const char *line_text,
                    const char *format, va_list arguments);

/* Say something of the place AT in the line that is being read; NULL: of the
   whole line.  */
void config_say (struct config_reading *reading, enum config_severity severity,
                 const char *at, const char *format, ...)
    __attribute__ ((format (printf, 4, 5)));
void config_say_at (struct config_layer *layer, enum config_severity severity,
                    struct config_place place, const char *format, ...)
    __attribute__ ((format (printf, 4, 5)));
struct config_place config_place_at (const struct config_reading *reading,
                                     const char *at);

#endif
