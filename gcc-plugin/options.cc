/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the arguments of the plugin by the table in options.def.  */

#include "options.h"

#include "config.h"

namespace allocs {

options the_options;

#define ALLOCS_FLAG(name, key, help) "  " key "\t" help "\n"
#define ALLOCS_TEXT(name, key, help) "  " key "=VALUE\t" help "\n"
#define ALLOCS_LIST(name, key, help) "  " key "=VALUE\t" help "\n"
const char options_help[] = "arguments, each as -fplugin-arg-allocs-...:\n"
#include "options.def"
  ;
#undef ALLOCS_FLAG
#undef ALLOCS_TEXT
#undef ALLOCS_LIST

namespace {

bool
has_value (const plugin_argument *arg)
{
  if (arg->value && *arg->value)
    return true;
  error ("%<-fplugin-arg-allocs-%s%> needs a value: "
         "%<-fplugin-arg-allocs-%s=VALUE%>", arg->key, arg->key);
  return false;
}

bool
has_no_value (const plugin_argument *arg)
{
  if (!arg->value)
    return true;
  error ("%<-fplugin-arg-allocs-%s%> takes no value", arg->key);
  return false;
}

/* The argument KEY is none of ours: say so, and which there are.  */
void
refuse (const char *key)
{
  config_nearest nearest = { key, strlen (key), NULL, 0 };
#define ALLOCS_FLAG(name, text, help) config_nearest_try (&nearest, text);
#define ALLOCS_TEXT(name, text, help) config_nearest_try (&nearest, text);
#define ALLOCS_LIST(name, text, help) config_nearest_try (&nearest, text);
#include "options.def"
#undef ALLOCS_FLAG
#undef ALLOCS_TEXT
#undef ALLOCS_LIST
  error ("unknown plugin argument %<-fplugin-arg-allocs-%s%>%s", key,
         config_suggestion (&nearest));
#define SAY(argument, help)                                                   \
  inform (UNKNOWN_LOCATION, "%<-fplugin-arg-allocs-%s%>: %s", argument, help);
#define ALLOCS_FLAG(name, text, help) SAY (text, help)
#define ALLOCS_TEXT(name, text, help) SAY (text "=VALUE", help)
#define ALLOCS_LIST(name, text, help) SAY (text "=VALUE", help)
#include "options.def"
#undef ALLOCS_FLAG
#undef ALLOCS_TEXT
#undef ALLOCS_LIST
#undef SAY
}

bool
read_option (const plugin_argument *arg)
{
#define ALLOCS_FLAG(name, text, help)                                         \
  if (strcmp (arg->key, text) == 0)                                           \
    return the_options.name = has_no_value (arg);
#define ALLOCS_TEXT(name, text, help)                                         \
  if (strcmp (arg->key, text) == 0)                                           \
    return has_value (arg) && (the_options.name = arg->value);
#define ALLOCS_LIST(name, text, help)                                         \
  if (strcmp (arg->key, text) == 0)                                           \
    return has_value (arg) && the_options.name.safe_push (arg->value);
#include "options.def"
#undef ALLOCS_FLAG
#undef ALLOCS_TEXT
#undef ALLOCS_LIST
  refuse (arg->key);
  return false;
}

/* The folder of the file PATH.  */
const char *
directory_of (const char *path)
{
  const char *slash = strrchr (path, '/');
  return slash ? xstrndup (path, slash - path) : ".";
}

} // namespace

bool
read_options (const plugin_name_args *info)
{
  bool good = true;
  the_options.directory = directory_of (info->full_name);
  for (int i = 0; i < info->argc; i++)
    good = read_option (&info->argv[i]) && good;
  return good;
}

} // namespace allocs
