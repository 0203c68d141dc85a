/* SPDX-License-Identifier: MIT */
/* What uses functions of one name in files of their own.  */

void *client (void);
void *third (void);
