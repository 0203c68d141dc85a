/* Where no profile can be written (a folder that is not there, one that may
   not be written to, a full disk, a limit of file sizes, a special file) the
   program runs as ever, and one line says why.  */
/* { dg-do run } */

#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include "played-xmalloc.h"
#include "stage.h"

PLAYED_SITE (wrapped, ALLOC, XMALLOC_KEY, 0, "program", 10, xmalloc);

static void *volatile block;

/* Exits with 42 if all went well.  */
static int
program (void)
{
  for (int i = 0; i < 100000; i++)
    {
      block = PLAYED_CALL (site_wrapped, xmalloc (10));
      if (!block)
        return 1;
      xfree (block);
    }
  return 42;
}

static unsigned
lines (const char *text)
{
  unsigned count = 0;
  for (; *text; text++)
    count += *text == '\n';
  return count;
}

/* The program runs in STAGE with ALLOCS_OUTPUT and BEFORE, and says
   SAYING.  */
static void
expect (struct stage *stage, char **argv, const char *output,
        void (*before) (struct stage *), const char *saying)
{
  printf ("# %s\n", saying);
  setenv ("ALLOCS_OUTPUT", output, 1);
  setenv ("STAGE_KEEPS_OUTPUT", "1", 1);
  stage_run_with (stage, argv, "program", stage_runtime (), before);
  CHECK (WIFEXITED (stage->status) && WEXITSTATUS (stage->status) == 42);
  CHECK (strstr (stage->errors, saying) != NULL);
  CHECK_EQ (lines (stage->errors), 1);
  if (check_failures)
    printf ("%s", stage->errors);
  CHECK (access (output, F_OK) != 0 || output[1] == 'd');
  unlink (stage_path (stage, "errors"));
}

static void
limit_file_size (struct stage *stage)
{
  struct rlimit limit = { 20000, 20000 };
  (void)stage;
  setrlimit (RLIMIT_FSIZE, &limit);
  signal (SIGXFSZ, SIG_DFL);
}

static void
drop_rights (struct stage *stage)
{
  chmod (stage->folder, 0555);
  NEED (!setgid (65534) && !setuid (65534));
}

static void
test_full_disk (struct stage *stage, char **argv)
{
  char disk[128], output[160];
  snprintf (disk, sizeof disk, "%s/disk", stage->folder);
  snprintf (output, sizeof output, "%s/profile", disk);
  NEED (!mkdir (disk, 0777));
  NEED (!mount ("tmpfs", disk, "tmpfs", 0, "size=64k"));
  expect (stage, argv, output, NULL, "no space left on device");
  umount (disk);
  rmdir (disk);
}

int
main (int argc, char **argv)
{
  struct stage stage;
  char output[128];
  if (is_part (argc, argv, "program"))
    return program ();
  stage_make (&stage);
  snprintf (output, sizeof output, "%s/profile", stage.folder);
  expect (&stage, argv, "/no/such/folder/profile", NULL,
          "no such file or directory");
  expect (&stage, argv, "/dev/null", NULL, "no regular file");
  expect (&stage, argv, output, limit_file_size, "file size limit");
  if (!geteuid ())
    {
      test_full_disk (&stage, argv);
      expect (&stage, argv, output, drop_rights, "permission denied");
    }
  stage_strike (&stage);
  return check_result ();
}
