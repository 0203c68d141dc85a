/* SPDX-License-Identifier: MIT */
/* The kernel's services, by number: the C library's own functions may be
   interposed, set errno or be cancellation points.  */

#include "platform.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <linux/membarrier.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#ifndef MADV_WIPEONFORK
#define MADV_WIPEONFORK 18
#endif

static long
call (long number, long a, long b, long c, long d, long e, long f)
{
  int saved = errno;
  long result = syscall (number, a, b, c, d, e, f);
  if (result == -1)
    result = -errno;
  errno = saved;
  return result;
}

static void *
map (size_t bytes, int flags, int fd, uint64_t offset)
{
  long result = call (SYS_mmap, 0, (long)bytes, PROT_READ | PROT_WRITE, flags,
                      fd, (long)offset);
  /* Errors are the last page of the address space.  */
  return (unsigned long)result > -4096ul ? NULL : (void *)result;
}

void *
platform_map (size_t bytes)
{
  return map (bytes, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

void *
platform_map_file (int fd, uint64_t offset, size_t bytes)
{
  return map (bytes, MAP_SHARED, fd, offset);
}

void
platform_unmap (void *address, size_t bytes)
{
  call (SYS_munmap, (long)address, (long)bytes, 0, 0, 0, 0);
}

bool
platform_move_mapping (void *from, size_t bytes, void *to)
{
  long result = call (SYS_mremap, (long)from, (long)bytes, (long)bytes,
                      MREMAP_MAYMOVE | MREMAP_FIXED, (long)to, 0);
  return result == (long)to;
}

bool
platform_wipe_on_fork (void *address, size_t bytes)
{
  return !call (SYS_madvise, (long)address, (long)bytes, MADV_WIPEONFORK, 0, 0,
                0);
}

void
platform_wait (uint32_t *word, uint32_t value)
{
  call (SYS_futex, (long)word, FUTEX_WAIT_PRIVATE, value, 0, 0, 0);
}

void
platform_wake (uint32_t *word, int count)
{
  call (SYS_futex, (long)word, FUTEX_WAKE_PRIVATE, count, 0, 0, 0);
}

void
platform_yield (void)
{
  call (SYS_sched_yield, 0, 0, 0, 0, 0, 0);
}

void
platform_sleep (uint32_t microseconds)
{
  struct timespec time = { .tv_nsec = microseconds * 1000l };
  call (SYS_clock_nanosleep, CLOCK_MONOTONIC, 0, (long)&time, 0, 0, 0);
}

bool
platform_barrier_setup (void)
{
  return !call (SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0,
                0, 0, 0, 0);
}

bool
platform_barrier (void)
{
  return !call (SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0, 0, 0,
                0);
}

uint64_t
platform_block_signals (void)
{
  uint64_t all = UINT64_MAX, before = 0;
  call (SYS_rt_sigprocmask, SIG_SETMASK, (long)&all, (long)&before,
        sizeof all, 0, 0);
  return before;
}

void
platform_set_signals (uint64_t mask)
{
  call (SYS_rt_sigprocmask, SIG_SETMASK, (long)&mask, 0, sizeof mask, 0, 0);
}

uint32_t
platform_pid (void)
{
  return (uint32_t)call (SYS_getpid, 0, 0, 0, 0, 0, 0);
}

bool
platform_on_signal_stack (struct platform_stack_area *ret_area)
{
  stack_t stack = { .ss_flags = 0 };
  long result = call (SYS_sigaltstack, 0, (long)&stack, 0, 0, 0, 0);
  if (result || !(stack.ss_flags & SS_ONSTACK))
    return false;
  *ret_area
      = (struct platform_stack_area){ (uintptr_t)stack.ss_sp, stack.ss_size };
  return true;
}

uint64_t
platform_now (void)
{
  struct timespec time = { 0 };
  call (SYS_clock_gettime, CLOCK_REALTIME, (long)&time, 0, 0, 0, 0);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

int
platform_open (const char *path, enum platform_access access)
{
  static const int flags[] = { [PLATFORM_READ] = O_RDONLY,
                               [PLATFORM_CHANGE] = O_RDWR | O_NOFOLLOW,
                               [PLATFORM_CREATE] = O_RDWR | O_CREAT | O_EXCL };
  return (int)call (SYS_openat, AT_FDCWD, (long)path,
                    flags[access] | O_CLOEXEC, 0666, 0, 0);
}

void
platform_close (int fd)
{
  call (SYS_close, fd, 0, 0, 0, 0, 0);
}

/* Programs number their descriptors from 0 and look at the lowest; some close
   all up to 255.  */
int
platform_move_high (int fd)
{
  for (int least = 1000; least > 10; least /= 2)
    {
      int high = (int)call (SYS_fcntl, fd, F_DUPFD_CLOEXEC, least, 0, 0, 0);
      if (high >= 0)
        {
          platform_close (fd);
          return high;
        }
    }
  return fd;
}

static int
status (int fd, const char *path, int flags, struct platform_file *ret_file)
{
  struct stat s;
  int saved = errno;
  int result = fstatat (fd, path, &s, flags) ? -errno : 0;
  errno = saved;
  if (!result)
    *ret_file = (struct platform_file){ .device = s.st_dev,
                                        .inode = s.st_ino,
                                        .size = (uint64_t)s.st_size,
                                        .regular = S_ISREG (s.st_mode) };
  return result;
}

int
platform_status (int fd, struct platform_file *ret_file)
{
  return status (fd, "", AT_EMPTY_PATH, ret_file);
}

int
platform_path_status (const char *path, struct platform_file *ret_file)
{
  return status (AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, ret_file);
}

int
platform_unlink (const char *path)
{
  return (int)call (SYS_unlinkat, AT_FDCWD, (long)path, 0, 0, 0, 0);
}

long
platform_read (int fd, void *bytes, size_t size)
{
  return call (SYS_read, fd, (long)bytes, (long)size, 0, 0, 0);
}

long
platform_write (int fd, const void *bytes, size_t size)
{
  return call (SYS_write, fd, (long)bytes, (long)size, 0, 0, 0);
}

/* For file systems without fallocate, and where it is not allowed.  */
static int
write_zeros (int fd, uint64_t offset, uint64_t bytes)
{
  static const char zeros[PLATFORM_PAGE];
  for (uint64_t done = 0; done < bytes; done += PLATFORM_PAGE)
    {
      long n = call (SYS_pwrite64, fd, (long)zeros, PLATFORM_PAGE,
                     (long)(offset + done), 0, 0);
      if (n != PLATFORM_PAGE)
        return n < 0 ? (int)n : -ENOSPC;
    }
  return 0;
}

int
platform_reserve (int fd, uint64_t offset, uint64_t bytes)
{
  /* Beyond the limit the kernel does not only refuse, it sends SIGXFSZ.  */
  struct rlimit64 limit;
  if (!call (SYS_prlimit64, 0, RLIMIT_FSIZE, 0, (long)&limit, 0, 0)
      && offset + bytes > limit.rlim_cur)
    return -EFBIG;
  int result
      = (int)call (SYS_fallocate, fd, 0, (long)offset, (long)bytes, 0, 0);
  if (result == -EOPNOTSUPP || result == -ENOSYS || result == -EPERM)
    result = write_zeros (fd, offset, bytes);
  return result;
}

int
platform_link_target (const char *path, char *text, size_t size)
{
  long n = call (SYS_readlinkat, AT_FDCWD, (long)path, (long)text,
                 (long)size - 1, 0, 0);
  text[n > 0 ? n : 0] = '\0';
  return n < 0 ? (int)n : 0;
}

int
platform_working_directory (char *text, size_t size)
{
  long n = call (SYS_getcwd, (long)text, (long)size, 0, 0, 0, 0);
  if (n < 0)
    text[0] = '\0';
  return n < 0 ? (int)n : 0;
}
