/* SPDX-License-Identifier: MIT */
/* What the runtime takes from the kernel: the only place, with lock.c, where
   it meets the operating system.

   All functions may be called at any time, leave errno as it was, are no
   cancellation points and allocate nothing.  Where a result can be an error
   it is the error's number, negated, as the kernel says it.  */

#ifndef RUNTIME_PLATFORM_H
#define RUNTIME_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define likely(e) __builtin_expect (!!(e), 1)
#define unlikely(e) __builtin_expect (!!(e), 0)

#define PLATFORM_PAGE 4096

/* The stack pointer, or an address not far above it.  All that must hold is
   that it lies below the frames of the callers.  */
static inline uintptr_t
platform_stack (void)
{
#ifdef __x86_64__
  register uintptr_t stack __asm__("rsp");
  return stack;
#else
  return (uintptr_t)__builtin_frame_address (0);
#endif
}

/* Add VALUE to the 32 or 64 bits of COUNTER; nothing moves over it.  Where
   PLATFORM_ADDS_AT_ONCE a signal handler comes before or after it.  */
#ifdef __x86_64__
#define PLATFORM_ADDS_AT_ONCE 1
#define platform_add(counter, value)                                          \
  __asm__ volatile("add%z0 %1, %0"                                            \
                   : "+m"(counter)                                            \
                   : "er"((__typeof__ (counter))(value))                      \
                   : "memory", "cc")

/* The same for a signed counter; whether it is negative then.  */
#define platform_subtract(counter, value)                                     \
  (__extension__({                                                            \
    bool negative_;                                                           \
    __asm__ volatile("sub%z0 %2, %0"                                          \
                     : "+m"(counter), "=@ccs"(negative_)                      \
                     : "er"((__typeof__ (counter))(value))                    \
                     : "memory");                                             \
    negative_;                                                                \
  }))
#else
#define PLATFORM_ADDS_AT_ONCE 0
#define platform_add(counter, value)                                          \
  __atomic_store_n (&(counter), (counter) + (value), __ATOMIC_RELEASE)
#define platform_subtract(counter, value)                                     \
  (platform_add (counter, -(value)), (counter) < 0)
#endif

/* Keep the compiler from moving loads and stores over this point.  */
#define platform_compiler_barrier() __atomic_signal_fence (__ATOMIC_SEQ_CST)

/* Zero-filled private memory, or NULL.  */
void *platform_map (size_t bytes);
/* BYTES of the file FD from OFFSET on, shared, or NULL.  */
void *platform_map_file (int fd, uint64_t offset, size_t bytes);
void platform_unmap (void *address, size_t bytes);
/* Put the mapping at FROM where another of the same size is, at TO.  */
bool platform_move_mapping (void *from, size_t bytes, void *to);
/* Make the private pages at ADDRESS read as zero in a forked child.  */
bool platform_wipe_on_fork (void *address, size_t bytes);

/* Sleep while *WORD is VALUE; wake up to COUNT sleepers.  */
void platform_wait (uint32_t *word, uint32_t value);
void platform_wake (uint32_t *word, int count);
void platform_yield (void);
void platform_sleep (uint32_t microseconds);

/* Make every running thread of the process pass a memory barrier; false if
   the kernel has no such thing, or platform_barrier_setup was not called.  */
bool platform_barrier_setup (void);
bool platform_barrier (void);

/* Keep signals from the calling thread; give it back those of MASK.  */
uint64_t platform_block_signals (void);
void platform_set_signals (uint64_t mask);

uint32_t platform_pid (void);
struct platform_stack_area
{
  uintptr_t start;
  size_t size;
};

/* Whether the caller runs on its alternate signal stack, and where that
   is.  */
bool platform_on_signal_stack (struct platform_stack_area *ret_area);

/* Whether who goes on at TARGET leaves the frame at ADDRESS.  AREA is the
   signal stack that it was on, if any: within that it leaves nothing else, and
   from there all that runs there.  */
static inline bool
platform_is_left (uintptr_t address, uintptr_t target,
                  const struct platform_stack_area *area)
{
  if (target - area->start < area->size)
    return address - area->start < target - area->start;
  return address < target || address - area->start < area->size;
}

/* Nanoseconds since 1970.  */
uint64_t platform_now (void);

/* How a file is opened.  */
enum platform_access
{
  PLATFORM_READ,
  PLATFORM_CHANGE, /* read and write what is there */
  PLATFORM_CREATE  /* read and write; it must not be there */
};

struct platform_file
{
  uint64_t device, inode, size;
  bool regular;
};

int platform_open (const char *path, enum platform_access access);
void platform_close (int fd);
/* Another descriptor of FD, out of the way of the program's.  FD is
   closed.  */
int platform_move_high (int fd);
int platform_status (int fd, struct platform_file *ret_file);
/* The same for a path, symbolic links not followed.  */
int platform_path_status (const char *path, struct platform_file *ret_file);
int platform_unlink (const char *path);
long platform_read (int fd, void *bytes, size_t size);
long platform_write (int fd, const void *bytes, size_t size);
/* Make sure that BYTES from OFFSET on have room on the disk; they read as
   zero. Never raises a signal, whatever the limits are.  */
int platform_reserve (int fd, uint64_t offset, uint64_t bytes);
/* Where the symbolic link PATH leads; the working directory: at most SIZE - 1
   bytes and a NUL.  */
int platform_link_target (const char *path, char *text, size_t size);
int platform_working_directory (char *text, size_t size);

#endif
