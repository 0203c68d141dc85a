/* What is allocated without a size is an array if it is of char, else of
   unknown extent; what the result says is one is one, and a number makes it an
   array.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = copy(s)p
alloc = make(i)p
[allocator a]
alloc = item_new()T
alloc = items_new(N)T
*/

struct item
{
  int number;
};

extern char *copy (const char *);
extern void *make (int);
extern struct item *item_new (void), *items_new (int);

char *text;
struct item *item;

void
calls (void)
{
  text = copy ("text");  /* { dg-site "'copy'" "array of 'char'" } */
  item = make (1);       /* { dg-site "'make'" "of unknown extent 'struct item'" } */
  item = item_new ();    /* { dg-site "'item_new'" "one 'struct item'" } */
  item = items_new (9);  /* { dg-site "'items_new'" "array of 'struct item'" } */
}
