/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Emits the module header, the descriptor of the unit and the config.

   The data are top-level assembly: the note and the arrays of constructors need
   section types that GCC cannot give a variable, and link-time optimization
   must not see that nobody writes the header.  Units that are optimized
   together share one assembler file, hence the guards.  Only directives that
   the GNU assembler has for every ELF target are used.

   The two functions that the arrays refer to are ordinary functions.  */

#include "module-header.h"

#include "assembly.h"
#include "gcc-compat.h"
#include "options.h"
#include "rules.h"
#include "source-path.h"
#include "allocs/module.h"
#include "allocs/version.h"

namespace allocs {

namespace {

/* The module header proper, see include/allocs/module.h.  Nothing but their
   bounds refers to units and configs, which does not keep a section for every
   linker: those are retained.  */
const char header_text[] = R"(
	.ifndef __allocs_module_v1
	.macro allocs_array name, flags="a"
	.pushsection \name,"\flags",%progbits
	.balign 8
	.popsection
	.weak __start_\name
	.hidden __start_\name
	.weak __stop_\name
	.hidden __stop_\name
	.endm
	.macro allocs_bounds name
	.long __start_\name - __allocs_module_v1
	.long __stop_\name - __allocs_module_v1
	.endm
	allocs_array allocs_sites_v1
	allocs_array allocs_allocators_v1
	allocs_array allocs_rules_v1
	allocs_array allocs_types_v1
	allocs_array allocs_units_v1, a)" ALLOCS_RETAIN R"(
	allocs_array allocs_configs_v1, a)" ALLOCS_RETAIN R"(
	.pushsection .note.allocs,"aG",%note,__allocs_module_v1,comdat
	.balign 4
	.long 7, 4, 1
	.asciz "allocs"
	.balign 4
	.long __allocs_module_v1 - .
	.popsection
	.pushsection allocs_entries_v1,"aG",%progbits,__allocs_module_v1,comdat
	.balign 8
.Lallocs_anchor:
	.2byte 64
	.byte 0, 1
	.zero 52
	.long 0xa110c5e1
	.2byte 0, 64
	.popsection
	.pushsection .data.allocs_module_v1,"awG",%progbits,__allocs_module_v1,comdat
	.balign 64
	.weak __allocs_module_v1
	.hidden __allocs_module_v1
	.type __allocs_module_v1,%object
__allocs_module_v1:
	.dc.a 0, 0
	.long .Lallocs_module_end - __allocs_module_v1, 1
	allocs_bounds allocs_sites_v1
	allocs_bounds allocs_allocators_v1
	allocs_bounds allocs_rules_v1
	allocs_bounds allocs_types_v1
	allocs_bounds allocs_units_v1
	allocs_bounds allocs_configs_v1
	.long .Lallocs_anchor - __allocs_module_v1
	.long 0
.Lallocs_module_end:
	.size __allocs_module_v1, .Lallocs_module_end - __allocs_module_v1
	.popsection
	.pushsection .init_array.0,"awG",%init_array,__allocs_module_v1,comdat
	.balign )";

const char arrays_text[] = R"(
	.dc.a __allocs_start_v1
	.popsection
	.pushsection .fini_array.0,"awG",%fini_array,__allocs_module_v1,comdat
	.balign )";

const char end_text[] = R"(
	.dc.a __allocs_stop_v1
	.popsection
	.endif
)";

void
add_header (assembly &out)
{
  char word[] = { char ('0' + POINTER_SIZE_UNITS), 0 };
  out.add (header_text);
  out.add (word);
  out.add (arrays_text);
  out.add (word);
  out.add (end_text);
}

/* The name of the symbol and the group that hold the config HASH.  */
void
add_config_name (assembly &out, const char *hash)
{
  out.add ("__allocs_config_");
  out.add (hash);
}

/* The config, in a group named by its hash, so that a module holds it once.
   Nothing refers to configs and units, hence the flag R: a linker that drops
   unused sections must keep them.  */
void
add_config (assembly &out)
{
  char hash[17];
  snprintf (hash, sizeof hash, "%016llx", (unsigned long long) rules_hash ());
  out.add ("\t.ifndef ");
  add_config_name (out, hash);
  out.add ("\n\t.pushsection .rodata.allocs_config,\"aG\",%progbits,");
  add_config_name (out, hash);
  out.add (",comdat\n6:\n");
  out.add_string (rules_text ());
  out.add ("\t.popsection\n\t.pushsection " ALLOCS_CONFIGS_SECTION
           ",\"aG" ALLOCS_RETAIN "\",%progbits,");
  add_config_name (out, hash);
  out.add (",comdat\n\t.balign 8\n\t.weak ");
  add_config_name (out, hash);
  out.add ("\n\t.hidden ");
  add_config_name (out, hash);
  out.add ("\n");
  add_config_name (out, hash);
  out.add (":\n\t.2byte 16, 0\n\t.long 6b - ");
  add_config_name (out, hash);
  out.add ("\n\t.8byte ");
  out.add_number (rules_hash ());
  out.add ("\n\t.popsection\n\t.endif\n");
}

/* The descriptor of this unit.  */
void
add_unit (assembly &out)
{
  out.add ("\t.pushsection .rodata.str1.1,\"aMS\",%progbits,1\n8:\n");
  out.add_string (source_path (main_input_filename));
  out.add ("9:\n");
  char *producer = concat ("allocs ", ALLOCS_VERSION, ", ",
                           lang_hooks.name, " ", version_string, NULL);
  out.add_string (producer);
  free (producer);
  out.add ("\t.popsection\n\t.pushsection " ALLOCS_UNITS_SECTION
           ",\"a" ALLOCS_RETAIN "\",%progbits\n\t.balign 8\n7:\n"
           "\t.2byte 24, 0\n\t.long 0\n\t.8byte ");
  out.add_number (rules_hash ());
  out.add ("\n\t.long 8b - 7b, 9b - 7b\n\t.popsection\n");
}

/* The declaration of a function of the runtime that may not be there.  */
tree
weak_function (const char *name)
{
  tree type = build_function_type_list (void_type_node, ptr_type_node,
                                        NULL_TREE);
  tree decl = build_fn_decl (name, type);
  declare_weak (decl);
  return decl;
}

/* if (HOOK) HOOK (&__allocs_module_v1);  */
tree
call_if_present (tree hook)
{
  tree address = build_fold_addr_expr (hook);
  tree call = build_call_expr (hook, 1,
                               build_fold_addr_expr (state_offset_variable ()));
  tree present = build2 (NE_EXPR, boolean_type_node, address,
                         build_zero_cst (TREE_TYPE (address)));
  return build3 (COND_EXPR, void_type_node, present, call, NULL_TREE);
}

/* A hidden function NAME that every unit has and the linker keeps once; the
   arrays of constructors refer to it from assembly.  */
void
define_shared_function (const char *name, tree statement)
{
  tree decl = build_fn_decl (name, build_function_type_list (void_type_node,
                                                             NULL_TREE));
  DECL_EXTERNAL (decl) = 0;
  TREE_STATIC (decl) = 1;
  DECL_IGNORED_P (decl) = 1;
  DECL_NO_INSTRUMENT_FUNCTION_ENTRY_EXIT (decl) = 1;
  DECL_UNINLINABLE (decl) = 1;
  DECL_PRESERVE_P (decl) = 1;
  DECL_COMDAT (decl) = 1;
  DECL_VISIBILITY (decl) = VISIBILITY_HIDDEN;
  DECL_VISIBILITY_SPECIFIED (decl) = 1;
  make_decl_one_only (decl, DECL_ASSEMBLER_NAME (decl));
  tree result = build_decl (BUILTINS_LOCATION, RESULT_DECL, NULL_TREE,
                            void_type_node);
  DECL_CONTEXT (result) = decl;
  DECL_RESULT (decl) = result;
  tree block = make_node (BLOCK);
  TREE_USED (block) = 1;
  BLOCK_SUPERCONTEXT (block) = decl;
  DECL_INITIAL (decl) = block;
  DECL_SAVED_TREE (decl) = build3 (BIND_EXPR, void_type_node, NULL_TREE,
                                   statement, block);
  push_struct_function (decl);
  pop_cfun ();
  gimplify_function_tree (decl);
  cgraph_node::finalize_function (decl, false);
}

tree state_offset;

const ggc_root_tab roots[] = {
  { &state_offset, 1, sizeof state_offset, &gt_ggc_mx_tree_node,
    &gt_pch_nx_tree_node },
  LAST_GGC_ROOT_TAB
};

} // namespace

tree
state_offset_variable ()
{
  if (state_offset)
    return state_offset;
  register_callback ("allocs", PLUGIN_REGISTER_GGC_ROOTS, NULL,
                     const_cast<ggc_root_tab *> (roots));
  tree type = build_qualified_type (
    lang_hooks.types.type_for_size (POINTER_SIZE, 0), TYPE_QUAL_VOLATILE);
  tree var = build_decl (BUILTINS_LOCATION, VAR_DECL,
                         get_identifier (ALLOCS_MODULE_SYMBOL), type);
  DECL_EXTERNAL (var) = 1;
  TREE_PUBLIC (var) = 1;
  TREE_THIS_VOLATILE (var) = 1;
  TREE_SIDE_EFFECTS (var) = 1;
  TREE_ADDRESSABLE (var) = 1;
  TREE_USED (var) = 1;
  DECL_ARTIFICIAL (var) = 1;
  DECL_IGNORED_P (var) = 1;
  DECL_VISIBILITY (var) = VISIBILITY_HIDDEN;
  DECL_VISIBILITY_SPECIFIED (var) = 1;
  return state_offset = var;
}

void
emit_module_header ()
{
  static bool emitted;
  if (emitted)
    return;
  emitted = true;
  assembly out;
  add_header (out);
  add_config (out);
  add_unit (out);
  out.finish ();
  define_shared_function ("__allocs_start_v1",
                          call_if_present (weak_function ("__allocs_attach")));
  define_shared_function ("__allocs_stop_v1",
                          call_if_present (weak_function ("__allocs_detach")));
}

} // namespace allocs
