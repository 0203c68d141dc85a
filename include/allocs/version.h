/* SPDX-License-Identifier: MIT */
/* The versions of the parts of allocs that meet each other at run time.  */

#ifndef ALLOCS_VERSION_H
#define ALLOCS_VERSION_H

/* What `allocs --version' prints.  */
#define ALLOCS_VERSION "0.1.0"

/* The binary interface between compiled code and the runtime: descriptors,
   module header, thread state, hooks.  It is part of the name of every
   section and of the module header, so that objects of two versions can be
   linked into one module; the runtime takes those that it knows.  It changes
   when a field moves or changes its meaning.  A field added at the end of a
   descriptor does not change it: the descriptor's size tells.  */
#define ALLOCS_ABI_VERSION 1

/* The layout of profile files, see profile.h.  */
#define ALLOCS_PROFILE_VERSION 1

#endif
