/* SPDX-License-Identifier: MIT */
/* The words of allocs, one line each.  There is no code here; the same words
   stand in the sources, the messages and the documentation.

   allocator   code that manages memory: malloc, a slab, an arena
   instance    one definition of an allocator, in one module
   pool        one arena, heap or context of an allocator that has several
   wrapper     a function that gets memory from an allocator or from another
               wrapper and hands it on, perhaps at another address
   entry       a function of an allocator or a wrapper; it has a role
   role        what an entry does: alloc, resize, free, through, ...
   site        a place in the source that calls an entry
   chain       the sites that are active at an allocation, outermost first
   context     a node of the tree of chains; its id is a small integer
   object      a live piece of memory that an alloc entry returned
   level       how many other objects an object lies in
   module      the executable or a shared library
   rule        what a line of a config, or an attribute, says of a function
   hook        a function of the runtime that compiled code calls
   listener    a function of the user that the runtime calls
   pending     the site whose call is about to arrive at its entry
   descriptor  the bytes in an object file that describe a site, an entry, ...
   dormant     built with the plugin, running without the runtime  */

#ifndef ALLOCS_VOCABULARY_H
#define ALLOCS_VOCABULARY_H
#endif
