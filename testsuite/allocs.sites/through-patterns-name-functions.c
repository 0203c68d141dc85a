/* `through' names functions, by patterns or exactly: calls of them are sites,
   their definitions entries; sites inside say so in their flags, not here.  */
/* { dg-do compile } */
/* { dg-config here }
[wrapper w]
over    = malloc
through = list_*, *_append, exact, a*b*c
*/

void list_add (void *);
void string_append (void *);
void exact (void *);
void abXbc (void *);
void list (void *);
void string_append_all (void *);
void exactly (void *);
void abcd (void *);

void
list_remove (void *list) /* { dg-entry "'list_remove', through of wrapper 'w'" } */
{
  __builtin_free (list); /* { dg-site "'free'" } */
}

void
calls (void *p)
{
  list_add (p);      /* { dg-site "calls 'list_add', through of wrapper 'w'" } */
  list_remove (p);   /* { dg-site "calls 'list_remove', through" } */
  string_append (p); /* { dg-site "calls 'string_append', through" } */
  exact (p);         /* { dg-site "calls 'exact', through" } */
  abXbc (p);         /* { dg-site "calls 'abXbc', through" } */
  list (p);
  string_append_all (p);
  exactly (p);
  abcd (p);
}
