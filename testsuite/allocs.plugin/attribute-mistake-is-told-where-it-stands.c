/* An attribute in the wrong place, or with arguments that say nothing or do not
   fit, gets a message of its own; one that is right gets none.  */
/* { dg-do compile } */
/* { dg-options "-std=gnu17" } */
/* { dg-once "-O0" } */
/* { dg-config here }
[wrapper taken]
over  = malloc
alloc = taker(Z)p
*/

#define ALLOCATOR(...) __attribute__ ((allocator (__VA_ARGS__)))
#define WRAPPER(...) __attribute__ ((allocator_wrapper (__VA_ARGS__)))
#define DEALLOCATOR(...) __attribute__ ((deallocator (__VA_ARGS__)))

typedef unsigned long word;

extern int object ALLOCATOR (); /* { dg-warning "'allocator' is for functions and for what points to functions" } */
void *number (word) ALLOCATOR (3); /* { dg-error "takes the name of the family and a signature, each as a string" } */
void *line (word) ALLOCATOR ("a\nb"); /* { dg-error "each as a string" } */
void *three (word) ALLOCATOR ("a", "(Z)p", "b"); /* { dg-error "wrong number of arguments" } */
void *sizes (word, word, word) ALLOCATOR (); /* { dg-error "needs a signature here, such as 'allocator.\"name\", \"\\(Z\\)p\".': it is not clear which parameter is the size" } */
int result (word) ALLOCATOR (); /* { dg-error "the function returns no pointer" } */
void nothing (int) DEALLOCATOR (); /* { dg-error "no parameter is a pointer" } */
void *old () ALLOCATOR (); /* { dg-error "the declaration has no prototype" } */
void *letter (word) ALLOCATOR ("a", "(Q)p"); /* { dg-error "in attribute 'allocator': unknown letter 'Q' in a signature" } */
void *more (word) ALLOCATOR ("a", "(ZN)p"); /* { dg-error "the signature '\\(ZN\\)p' does not fit" } */
void *bare (word) ALLOCATOR ("a", "Z"); /* { dg-error "'bareZ' has no signature" } */
void *blank (word) ALLOCATOR ("a b"); /* { dg-error "a section has one name, without blanks" } */
void *base (word) ALLOCATOR ("malloc"); /* { dg-error "the functions of 'malloc' are interposed" } */
void *both (word) ALLOCATOR ("taken"); /* { dg-error "'taken' cannot be an allocator here and a wrapper elsewhere" } */
void *first (word) WRAPPER ("twice"); /* { dg-warning "this is the other place" } */
void *second (word) ALLOCATOR ("twice"); /* { dg-error "'twice' cannot be an allocator here and a wrapper elsewhere" } */
void *right (word) ALLOCATOR ("a", "(Z)p");

/* { dg-warning "conf:\[0-9\]+:\[0-9\]+: note: this is the other place" "" { target *-*-* } 0 } */
/* { dg-warning "expected between 0 and 2, found 3" "" { target *-*-* } 21 } */
