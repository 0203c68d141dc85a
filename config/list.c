/* SPDX-License-Identifier: MIT */
/* Values that are lists: names with commas between.  Commas in parameter lists
   and template arguments belong to the name.  */

#include "internal.h"

static const char *
item_end (struct config_span rest)
{
  const char *p = rest.begin;
  int depth = 0;
  for (; p < rest.end; p++)
    {
      if (*p == '(' || *p == '<' || *p == '[')
        depth++;
      else if ((*p == ')' || *p == '>' || *p == ']') && depth > 0)
        depth--;
      else if (*p == ',' && depth == 0)
        break;
    }
  return p;
}

void
config_each_item (struct config_reading *reading, struct config_span value,
                  void (*each) (struct config_reading *reading,
                                struct config_span item, void *data),
                  void *data)
{
  for (;;)
    {
      const char *end = item_end (value);
      struct config_span item
        = config_trim ((struct config_span) { value.begin, end });
      if (item.begin < item.end)
        each (reading, item, data);
      else
        config_say (reading, CONFIG_ERROR, item.begin,
                    "a name is missing beside this comma");
      if (end == value.end)
        return;
      value.begin = end + 1;
    }
}
