/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of candidates as text.  The section is one piece of top-level
   assembly: GCC has no way to put a variable into a section that is not
   loaded.  */

#include "record.h"

#include "assembly.h"
#include "name.h"
#include "source-path.h"
#include "allocs/candidate.h"

namespace allocs {

namespace {

/* What has been recorded in this unit.  */
assembly *section;
hash_set<nofree_string_hash> known;

const char *
role_key (allocs_role role)
{
  static const char *const keys[] = {
    "",
#define ALLOCS_ROLE(id, value, key, meaning) key,
#include "allocs/roles.def"
#undef ALLOCS_ROLE
  };
  return keys[role];
}

} // namespace

void
record::line (char kind)
{
  if (!text.is_empty ())
    text.safe_push ('\n');
  text.safe_push (kind);
}

void
record::add (const char *more)
{
  for (; *more; more++)
    text.safe_push (*more == '\t' || *more == '\n' ? ' ' : *more);
}

void
record::word (const char *more)
{
  text.safe_push ('\t');
  add (more);
}

void
record::word (unsigned number)
{
  char digits[12];
  snprintf (digits, sizeof digits, "%u", number);
  word (digits);
}

void
record::key (tree function)
{
  if (TREE_PUBLIC (function))
    {
      word ("f ");
      add (assembler_name (function));
      return;
    }
  word ("s ");
  add (source_path (DECL_SOURCE_FILE (function)));
  add (':');
  add (assembler_name (function));
}

void
record::rule (const config_rule *rule)
{
  word ("");
  if (!rule || !rule->has_signature)
    return;
  add (role_key (rule->role));
  add (' ');
  add (rule->signature.text);
  if (rule->signature.result)
    add (rule->signature.result);
  add (' ');
  add (rule->section->name);
}

void
record::finish ()
{
  text.safe_push (0);
  if (known.contains (text.address ()))
    return;
  known.add (xstrdup (text.address ()));
  if (!section)
    {
      section = new assembly;
      section->add ("\t.pushsection " ALLOCS_CANDIDATES_SECTION
                    ",\"MS\",%progbits,1\n");
    }
  section->add_string (text.address ());
}

void
emit_records ()
{
  if (!section)
    return;
  section->add ("\t.popsection\n");
  section->finish ();
  delete section;
  section = NULL;
}

} // namespace allocs
