/* SPDX-License-Identifier: MIT */
/* From the bytes of a descriptor to its struct.  */

#ifndef ALLOCS_ELF_DECODE_H
#define ALLOCS_ELF_DECODE_H

#include "elf-sections.h"

/* The size of the struct that a descriptor of KIND is decoded to.  */
size_t elf_item_size (enum section kind);

/* Decode the descriptor of SIZE bytes at BYTES in MODULE to the struct
   ITEM.  */
void elf_decode (const struct elf_module *module, enum section kind,
                 const unsigned char *bytes, size_t size, unsigned char *item);

#endif
