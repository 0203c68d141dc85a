/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GCC's headers, in the order that they need.  No other file of the plugin
   includes one, but for loader.cc, which wants no more than it must have.  */

#ifndef ALLOCS_GCC_HEADERS_H
#define ALLOCS_GCC_HEADERS_H

#include "gcc-plugin.h"
#include "plugin-version.h"

#include "tree.h"
#include "tree-pass.h"
#include "context.h"
#include "function.h"
#include "except.h"
#include "basic-block.h"
#include "gimple.h"
#include "gimple-iterator.h"
#include "gimple-walk.h"
#include "gimple-predict.h"
#include "gimplify.h"
#include "gimple-expr.h"
#include "gimple-low.h"
#include "calls.h"
#include "cgraph.h"
#include "stringpool.h"
#include "attribs.h"
#include "fold-const.h"
#include "builtins.h"
#include "diagnostic.h"
#include "output.h"
#include "varasm.h"
#include "stor-layout.h"
#include "tree-iterator.h"
#include "tree-pretty-print.h"
#include "langhooks.h"
#include "file-prefix-map.h"
#include "cpplib.h"
#include "ggc.h"
#include "toplev.h"
#include "opts.h"
#include "version.h"

#endif
