/* SPDX-License-Identifier: MIT */
/* longjmp tells how far it leaves the stack: the records of the entries that
   it leaves are dropped at once.  Where the target cannot be read from the
   jump buffer they are dropped when the stack is next seen in use above
   them.  */

#include <setjmp.h>

#include "gate.h"
#include "interpose.h"
#include "lock.h"
#include "records.h"

void __longjmp_chk (struct __jmp_buf_tag buffer[1], int value)
    __attribute__ ((noreturn));

/* The stack pointer that a jump to BUFFER sets, or 0.  glibc keeps it
   scrambled with a secret of the process, the same way since 2005; others read
   it, too.  */
static uintptr_t
target_stack (const struct __jmp_buf_tag *buffer)
{
#if defined __x86_64__ && defined __LP64__ && defined __GLIBC__
  uintptr_t stack = (uintptr_t)buffer->__jmpbuf[6];
  __asm__("ror $17, %0\n\txor %%fs:0x30, %0" : "+r"(stack) : : "cc");
  return stack;
#else
  (void)buffer;
  return 0;
#endif
}

static bool
holds_lock (void)
{
  for (int rank = 0; rank < LOCK_RANKS; rank++)
    if (lock_is_mine ((enum lock_rank)rank))
      return true;
  return false;
}

/* A signal handler leaves an event of this thread for good.  */
static bool
abandons_event (const struct lane *lane, uintptr_t target)
{
  return lane->thread && lane->limit == LANE_INSIDE
         && target > lane->thread->event_stack && !holds_lock ();
}

static void
leave_frames (const struct __jmp_buf_tag *buffer)
{
  uintptr_t target = target_stack (buffer);
  struct lane *lane = thread_lane ();
  if (!target || !lane->thread)
    return;
  if (abandons_event (lane, target))
    {
      lane->in_index = 0;
      lane->limit = thread_limit (lane->thread);
    }
  if (!records_any (lane->thread) || lane->limit < LANE_CLOSED)
    return;
  struct thread *thread = gate_enter ();
  if (!thread)
    return;
  records_drop_below (thread, target);
  gate_leave (thread);
}

#define JUMP(name)                                                            \
  EXPORT void name (struct __jmp_buf_tag buffer[1], int value)                \
  {                                                                           \
    leave_frames (buffer);                                                    \
    jump_##name (buffer, value);                                              \
    __builtin_unreachable ();                                                 \
  }

typedef void jump (struct __jmp_buf_tag *buffer, int value);
static jump *jump_longjmp, *jump__longjmp, *jump_siglongjmp,
    *jump___longjmp_chk;

JUMP (longjmp)
JUMP (_longjmp)
JUMP (siglongjmp)
JUMP (__longjmp_chk)

void
jumps_find (void *(*next) (const char *name))
{
  jump_longjmp = (jump *)(uintptr_t)next ("longjmp");
  jump__longjmp = (jump *)(uintptr_t)next ("_longjmp");
  jump_siglongjmp = (jump *)(uintptr_t)next ("siglongjmp");
  jump___longjmp_chk = (jump *)(uintptr_t)next ("__longjmp_chk");
}
