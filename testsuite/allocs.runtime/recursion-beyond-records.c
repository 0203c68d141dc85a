/* Entries that are nested deeper than the runtime keeps records run as ever;
   what cannot be counted is missed.  */
/* { dg-do run } */

#include "played-xmalloc.h"
#include "stage.h"

#define TREE_KEY 5001
#define DEPTH 5000

PLAYED_RULE (tree, "xmalloc", "tree", "(i)p", ALLOC, WRAPPER);
PLAYED_ENTRY_OF (tree, ALLOC, TREE_KEY, "tree", tree, xmalloc, 0);
PLAYED_SITE (first, ALLOC, TREE_KEY, 0, "program", 20, tree);
PLAYED_SITE (again, ALLOC, TREE_KEY, 2, "tree", 21, tree);
PLAYED_SITE (node, ALLOC, MALLOC_KEY, PLAYED_PRELOAD, "tree", 22, malloc);
PLAYED_SITE (after, ALLOC, XMALLOC_KEY, 0, "program", 23, xmalloc);

struct node
{
  struct node *next;
};

PLAYED_HELPER struct node *tree_allocs (int depth);

static __attribute__ ((noinline)) struct node *
tree (int depth)
{
  PLAYED_HAND_OVER (entry_tree, tree_allocs (depth));
  struct node *next
      = depth > 1 ? PLAYED_CALL (site_again, tree (depth - 1)) : NULL;
  struct node *node = PLAYED_CALL (site_node, malloc (sizeof *node));
  node->next = next;
  return node;
}

PLAYED_HELPER struct node *
tree_allocs (int depth)
{
  struct allocs_call call = { .entry = &entry_tree,
                              .function = (void *)tree,
                              .address = (void *)tree };
  PLAYED_ENTER (call, NULL, tree (depth));
  call.result = (uintptr_t)tree (depth);
  PLAYED_LEAVE (call);
  return (struct node *)call.result;
}

static void *volatile block;

static int
program (void)
{
  int count = 0;
  for (struct node *n = PLAYED_CALL (site_first, tree (DEPTH)); n; n = n->next)
    count++;
  block = PLAYED_CALL (site_after, xmalloc (1));
  return count != DEPTH;
}

static void
check (const struct profile *p)
{
  struct allocs_profile_row tree = PROFILE_SUM (p, .entry = "tree");
  CHECK_EQ (tree.allocs + p->header->missed, DEPTH);
  CHECK (tree.allocs >= 1000);
  CHECK_EQ (PROFILE_SUM (p, .line = 22, .under = "tree").objects, DEPTH);
  CHECK_EQ (profile_contexts (p, (struct query){ .entry = "tree" }), 2);
  CHECK_EQ (PROFILE_SUM (p, .line = 23, .under = "tree").allocs, 0);
  CHECK_EQ (PROFILE_SUM (p, .line = 101, .under = "xmalloc").bytes, 1);
}

int
main (int argc, char **argv)
{
  return stage_main (argc, argv, program, check);
}
