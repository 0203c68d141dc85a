/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Virtual methods, as the vtables of their classes list them.  */

#include "virtual-method.h"

namespace allocs {

namespace {

/* The parameters of METHOD without `this', which differs.  */
tree
parameters (tree method)
{
  return TREE_CHAIN (TYPE_ARG_TYPES (TREE_TYPE (method)));
}

bool
same_parameters (tree a, tree b)
{
  for (; a && b; a = TREE_CHAIN (a), b = TREE_CHAIN (b))
    if (TYPE_MAIN_VARIANT (TREE_VALUE (a))
        != TYPE_MAIN_VARIANT (TREE_VALUE (b)))
      return false;
  return a == b;
}

bool
overrides (tree method, tree base)
{
  return DECL_NAME (method) == DECL_NAME (base)
         && TREE_CODE (TREE_TYPE (base)) == METHOD_TYPE
         && same_parameters (parameters (method), parameters (base));
}

/* The virtual methods of the class with BINFO.  */
tree
virtuals (tree binfo)
{
  return BINFO_VIRTUALS (TYPE_BINFO (BINFO_TYPE (binfo)));
}

/* The method of the class with BINFO that METHOD overrides, or NULL.  */
tree
overridden_in (tree binfo, tree method)
{
  for (tree v = virtuals (binfo); v; v = TREE_CHAIN (v))
    if (TREE_VALUE (v) != method && overrides (method, TREE_VALUE (v)))
      return TREE_VALUE (v);
  return NULL_TREE;
}

bool
any_in_bases (tree binfo, tree method, bool (*f) (tree, void *), void *data)
{
  tree base;
  for (unsigned i = 0; BINFO_BASE_ITERATE (binfo, i, base); i++)
    {
      tree overridden = overridden_in (base, method);
      if ((overridden && f (overridden, data))
          || any_in_bases (base, method, f, data))
        return true;
    }
  return false;
}

} // namespace

tree
called_method (tree called)
{
  tree type = virtual_method_call_p (called) ? obj_type_ref_class (called)
                                             : NULL_TREE;
  tree binfo = type ? TYPE_BINFO (type) : NULL_TREE;
  tree token = OBJ_TYPE_REF_TOKEN (called);
  if (!binfo || !tree_fits_uhwi_p (token))
    return NULL_TREE;
  tree v = virtuals (binfo);
  for (uint64_t i = tree_to_uhwi (token); v && i > 0; i--)
    v = TREE_CHAIN (v);
  return v ? TREE_VALUE (v) : NULL_TREE;
}

bool
any_overridden (tree method, bool (*f) (tree, void *), void *data)
{
  tree type = DECL_VIRTUAL_P (method) ? DECL_CONTEXT (method) : NULL_TREE;
  tree binfo = type && TYPE_P (type) ? TYPE_BINFO (type) : NULL_TREE;
  return binfo && any_in_bases (binfo, method, f, data);
}

} // namespace allocs
