/* SPDX-License-Identifier: MIT */
/* What gnulib's files want from configure: the words for inline functions, and
   attributes, which stay out, so that the config alone decides.  */

#define _GL_CONFIG_H_INCLUDED 1
#define GNULIB_XALLOC 1
#define _GL_INLINE inline
#define _GL_EXTERN_INLINE extern inline
#define _GL_INLINE_HEADER_BEGIN
#define _GL_INLINE_HEADER_END
#define _GL_ATTRIBUTE_ALLOC_SIZE(sizes)
#define _GL_ATTRIBUTE_COLD
#define _GL_ATTRIBUTE_DEALLOC_FREE
#define _GL_ATTRIBUTE_MALLOC
#define _GL_ATTRIBUTE_PURE
#define _GL_ATTRIBUTE_RETURNS_NONNULL
