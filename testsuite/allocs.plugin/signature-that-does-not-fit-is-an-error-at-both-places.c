/* A rule whose signature cannot describe the function that it names is an error
   at the line of the config, with a note at the declaration; one an entry.  */
/* { dg-do compile } */
/* { dg-once "" } */
/* { dg-config here }
[wrapper w]
over  = malloc
alloc = called(ZN)p  ; { dg-error "the signature '.ZN.p' does not fit 'called'" }
free  = defined(Pi)  ; { dg-error "the signature '.Pi. ' does not fit 'defined'" }
*/

void *called (unsigned long, int, int); /* { dg-warning "declared here as 'void \\*\\(long unsigned int, +int, +int\\)'" } */

void
defined (void *p) /* { dg-warning "declared here as 'void\\(void \\*\\)'" } */
{
  (void)p;
}

void *
calls (void)
{
  return called (1, 2, 3) ? called (4, 5, 6) : 0;
}
