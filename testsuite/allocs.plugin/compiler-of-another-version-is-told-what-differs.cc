// A plugin that was built for another compiler says which fields differ, and
// how to rebuild it; this program plays the other compiler.
// { dg-do run }
// { dg-once "-std=c++17 -rdynamic" }
// { dg-args "@build/allocs.so" }

#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>

// As in gcc-plugin.h of every version of GCC.
struct plugin_gcc_version
{
  const char *basever, *datestamp, *devphase, *revision, *arguments;
};

// All of GCC that must be there for the plugin to be loaded: prints FORMAT with
// its strings.
__attribute__ ((visibility ("default"))) void
error (const char *format, ...)
{
  va_list list;
  va_start (list, format);
  for (; *format; format++)
    if (std::strncmp (format, "%s", 2) == 0)
      std::printf ("%s", va_arg (list, const char *)), format += 1;
    else if (std::strncmp (format, "%qs", 3) == 0)
      std::printf ("'%s'", va_arg (list, const char *)), format += 2;
    else
      std::putchar (*format);
  std::putchar ('\n');
  va_end (list);
}

int
main (int, char **argv)
{
  plugin_gcc_version other = { "3.4", "20040418", "", "", "--prefix=/old" };
  void *plugin = dlopen (argv[1], RTLD_NOW | RTLD_GLOBAL);
  typedef int init (void *, plugin_gcc_version *);
  init *initialize = plugin ? (init *) dlsym (plugin, "plugin_init") : nullptr;
  std::printf ("%d\n", initialize ? initialize (nullptr, &other) : -1);
}

// { dg-output {the version is '3\.4', not '[0-9.]+'\n} }
// { dg-output {[^\n]*the date is '20040418', not '[0-9]+'\n} }
// { dg-output {to rebuild it [^\n]*make clean all CC=[^\n]*\n1\n$} }
