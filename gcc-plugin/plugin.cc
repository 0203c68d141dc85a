/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the plugin begins, called by loader.cc: reads options and configs,
   registers the pass.  */

#include "gcc-headers.h"

#include "attributes.h"
#include "explain.h"
#include "options.h"
#include "pass.h"
#include "pointed.h"
#include "record.h"
#include "rules.h"
#include "source-names.h"
#include "allocs/version.h"

namespace {

plugin_info information = { ALLOCS_VERSION, allocs::options_help };

void
finish_unit (void *, void *)
{
  allocs::explain_unit ();
}

/* All functions and variables are known, and nothing is written yet.  */
void
finish_records (void *, void *)
{
  allocs::note_initial_pointers ();
  allocs::emit_records ();
}

void
register_pass ()
{
  register_pass_info info;
  info.pass = allocs::make_pass (g);
  info.reference_pass_name = "omplower";
  info.ref_pass_instance_number = 1;
  info.pos_op = PASS_POS_INSERT_BEFORE;
  register_callback ("allocs", PLUGIN_PASS_MANAGER_SETUP, NULL, &info);
}

} // namespace

__attribute__ ((visibility ("default"))) int
plugin_init (plugin_name_args *args, plugin_gcc_version *)
{
  if (!allocs::read_options (args) || !allocs::read_rules ())
    return 1;
  allocs::register_attributes ();
  register_callback ("allocs", PLUGIN_INFO, NULL, &information);
  /* Link-time optimization sees functions that have been instrumented.  */
  if (in_lto_p)
    return 0;
  if (lang_GNU_C ())
    allocs::register_names ();
  register_callback ("allocs", PLUGIN_FINISH_UNIT, finish_unit, NULL);
  register_callback ("allocs", PLUGIN_ALL_IPA_PASSES_START, finish_records,
                     NULL);
  register_pass ();
  return 0;
}
