// What a new-expression allocates is known whatever the arguments of the
// constructor, from the pointer that is kept or, where none is, from the
// constructor.
// { dg-do compile }
// { dg-options "-fno-exceptions" }

struct Text
{
  char *bytes;

  explicit Text (const char *);
  Text (const Text &);
  ~Text () {}
};

struct Node
{
  Text text;
  int number;

  Node (const Text &, int);
};

Text make ();
Node *kept;

Node *
local ()
{
  Node *node = new Node (make (), 1); // { dg-site "'_Znwm'" "one 'Node'" }
  return node;
}

void
global ()
{
  kept = new Node (Text ("x"), 2); // { dg-site "'_Znwm'" "one 'Node'" }
}

void
lost ()
{
  new Node (make (), 3); // { dg-site "'_Znwm'" "one 'Node'" }
}

void *
forgotten ()
{
  return new Text (kept->text); // { dg-site "'_Znwm'" "one 'Text'" }
}

Text *
array (unsigned count)
{
  return count ? new Text[1] { Text ("x") } : nullptr; // { dg-site "'_Znam'" "array of 'Text'" }
}

void *
raw (unsigned long bytes)
{
  void *memory = operator new (bytes); // { dg-site {'_Znwm', alloc of wrapper 'new', forwards its size(?!.*allocates)} }
  return memory;
}
