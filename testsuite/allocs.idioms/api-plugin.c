/* SPDX-License-Identifier: MIT */
/* A plug-in that allocates through the table that it is given.  */

#include "api-plugin.h"

int dl_load (const struct gawk_api *api);

int
dl_load (const struct gawk_api *api)
{
  char *kept = api->api_malloc (40);
  char *gone = api->api_malloc (50);
  kept[0] = gone[0] = 0;
  api->api_release (kept);
  api->api_free (gone);
  return 0;
}
