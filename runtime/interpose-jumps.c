/* SPDX-License-Identifier: MIT */
/* longjmp tells how far it leaves the stack: the records of the entries that
   it leaves are dropped at once.  Where the target cannot be read from the
   jump buffer they are dropped when the stack is next seen in use above
   them.  */

#include <setjmp.h>

#include "gate.h"
#include "interpose.h"
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

/* If a signal handler leaves an event or a fast path of this thread for good,
   it ends here.  */
static void
abandon (struct lane *lane, uintptr_t target)
{
  struct platform_stack_area area = { 0, 0 };
  bool is_inside = lane->limit == LANE_INSIDE;
  if (likely (!is_inside && !lane->in_index))
    return;
  platform_on_signal_stack (&area);
  if (is_inside
      && !platform_is_left (lane->thread->event_stack, target, &area))
    return;
  if (platform_is_left (lane->in_index, target, &area))
    lane->in_index = 0;
  if (is_inside)
    lane->limit = thread_limit (lane->thread);
}

void
jumps_leave_frames (uintptr_t target)
{
  struct lane *lane = thread_lane ();
  if (!target || !lane->thread)
    return;
  abandon (lane, target);
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
    jumps_leave_frames (target_stack (buffer));                               \
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
