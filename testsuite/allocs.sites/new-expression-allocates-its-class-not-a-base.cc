// What a new-expression allocates is not of the kept pointer's class if that is
// a base; the number in front of an array does not hide the type.
// { dg-do compile }
// { dg-options "-fno-exceptions" }

struct Base
{
  int number;
};

struct Derived : Base
{
  double more[4];
};

struct Member
{
  ~Member ();
};

Base *kept;
Member *members;

void
calls (unsigned n)
{
  kept = new Derived;      // { dg-site "'_Znwm'" }
  kept = new Base;         // { dg-site "'_Znwm'" "one 'Base'" }
  members = new Member[n]; // { dg-site "'_Znam'|'_ZdaPvm'" "array of 'Member'" }
}
