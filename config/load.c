/* SPDX-License-Identifier: MIT */
/* Finding and reading the files of a config.

   A name without slash and dot is a ready-made config; any other is a path,
   relative to the working directory, or in `include' to the directory of the
   file that includes.  In one layer a file is read once, however often it is
   included.  */

#include "internal.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file on its way into a layer.  */
struct load
{
  struct config_layer *layer;
  struct config_reading *includer;
  const char *at;   /* where INCLUDER names it */
  const char *name; /* as it was named */
  const char *path;
};

static void
complain (const struct load *load, const char *text)
{
  struct config_place place = { load->name, 0, 0 };
  if (load->includer)
    config_say (load->includer, CONFIG_ERROR, load->at, "%s", text);
  else
    config_say_at (load->layer, CONFIG_ERROR, place, "%s", text);
}

static void
complain_of_path (const struct load *load, const char *what)
{
  struct config *config = load->layer->config;
  char *here = *load->path == '/' ? NULL : getcwd (NULL, 0);
  complain (load, here ? config_join (config,
                                      "cannot read config '%s': %s (the "
                                      "working directory is '%s')",
                                      load->path, what, here)
                       : config_join (config, "cannot read config '%s': %s",
                                      load->path, what));
  free (here);
}

static bool
is_bare (const char *name)
{
  return !strpbrk (name, "/.");
}

/* Offer the ready-made configs in DIRECTORY.  */
static void
try_ready_configs (struct config *config, const char *directory,
                   struct config_nearest *nearest)
{
  DIR *stream = opendir (directory);
  if (!stream)
    return;
  for (struct dirent *e; (e = readdir (stream)); )
    {
      char *dot = strrchr (e->d_name, '.');
      if (dot && strcmp (dot, ".conf") == 0)
        config_nearest_try (nearest, config_copy (config, e->d_name,
                                                  dot - e->d_name));
    }
  closedir (stream);
}

static void
complain_of_bare_name (const struct load *load)
{
  struct config *config = load->layer->config;
  const char *directory = load->layer->directory;
  struct config_nearest nearest = { load->name, strlen (load->name), 0, 0 };
  if (directory)
    try_ready_configs (config, directory, &nearest);
  const char *mend = config_suggestion (&nearest);
  if (access (load->name, F_OK) == 0)
    mend = config_join (config, "; the file here is './%s'", load->name);
  complain (load, config_join (config, "no ready-made config '%s'%s%s%s%s",
                               load->name, directory ? " in '" : "",
                               directory ? directory : "",
                               directory ? "'" : "", mend));
}

/* Where the file that LOAD speaks of is.  */
static const char *
resolve (const struct load *load)
{
  struct config *config = load->layer->config;
  const char *directory = load->layer->directory;
  const char *from = load->includer ? load->includer->file : "";
  const char *slash = strrchr (from, '/');
  if (is_bare (load->name))
    return directory ? config_join (config, "%s/%s.conf", directory,
                                    load->name)
                     : "";
  if (*load->name == '/' || !slash)
    return config_copy (config, load->name, strlen (load->name));
  return config_join (config, "%.*s/%s", (int) (slash - from), from,
                      load->name);
}

/* What is open as FD, or NULL after a complaint.  */
static char *
read_bytes (const struct load *load, int fd, size_t *ret_size)
{
  size_t size = 0, room = 0;
  char *text = NULL;
  for (ssize_t got = 1; got > 0; size += got)
    {
      if (size == room)
        {
          room = room ? 2 * room : 16384;
          text = realloc (text, room + 1);
          if (!text)
            config_out_of_memory ();
        }
      got = size > CONFIG_MOST_BYTES ? -1 : read (fd, text + size, room - size);
      if (got >= 0)
        continue;
      complain_of_path (load, size > CONFIG_MOST_BYTES ? "it is larger than "
                                                         "8 MiB"
                                                       : strerror (errno));
      free (text);
      return NULL;
    }
  *ret_size = size;
  return text;
}

/* What keeps a file of this kind from being a config, or NULL.  A config is
   read by each compilation, and must be the same each time: what comes through
   a pipe or from a device is not.  /dev/null is the customary empty file.  */
static const char *
wrong_kind (const struct load *load, const struct stat *status)
{
  switch (status->st_mode & S_IFMT)
    {
    case S_IFREG:
      return NULL;
    case S_IFDIR:
      return "it is a directory";
    case S_IFIFO:
      return "it is a pipe, which can be read once only";
    default:
      return strcmp (load->path, "/dev/null") == 0 ? NULL
                                                   : "it is no regular file";
    }
}

/* True if the file may be read: of the right kind, and not one of those that
   are being read.  *RET_SEEN says that it has been read before.  */
static bool
may_read (const struct load *load, const struct stat *status, bool *ret_seen)
{
  unsigned depth = 0;
  const char *wrong = wrong_kind (load, status);
  *ret_seen = false;
  if (wrong)
    {
      complain_of_path (load, wrong);
      return false;
    }
  for (struct config_reading *r = load->includer; r; r = r->includer, depth++)
    if (r->inode == status->st_ino && r->device == status->st_dev)
      {
        complain (load, config_join (load->layer->config,
                                     "'%s' includes itself", load->path));
        return false;
      }
  if (depth > CONFIG_DEEPEST_INCLUDE)
    {
      complain_of_path (load, "it is included too deep");
      return false;
    }
  for (struct config_seen *s = load->layer->seen; s; s = s->next)
    *ret_seen |= s->inode == status->st_ino && s->device == status->st_dev;
  return true;
}

static void
note_file (struct config_layer *layer, const char *path,
           const struct stat *status)
{
  struct config *config = layer->config;
  struct config_name *file = config_take (config, sizeof *file);
  struct config_seen *seen = config_take (config, sizeof *seen);
  file->name = file->place.file = path;
  *config->files_end = file;
  config->files_end = &file->next;
  *seen = (struct config_seen) { layer->seen, status->st_dev, status->st_ino };
  layer->seen = seen;
}

/* Read what is open as FD.  */
static void
read_open_file (const struct load *load, int fd)
{
  struct stat status;
  bool seen;
  size_t size;
  if (fstat (fd, &status) != 0)
    {
      complain_of_path (load, strerror (errno));
      return;
    }
  if (!may_read (load, &status, &seen) || seen)
    return;
  char *bytes = read_bytes (load, fd, &size);
  if (!bytes)
    return;
  note_file (load->layer, load->path, &status);
  struct config_reading reading = {
    .config = load->layer->config,
    .layer = load->layer,
    .includer = load->includer,
    .file = load->path,
    .device = status.st_dev,
    .inode = status.st_ino,
  };
  config_read (&reading, bytes, size);
  free (bytes);
}

void
config_load (struct config_layer *layer, const char *name,
             struct config_reading *includer, const char *at)
{
  struct load load = { layer, includer, at,
                       config_copy (layer->config, name, strlen (name)), "" };
  load.path = resolve (&load);
  /* To open a pipe that nobody writes to must not wait.  */
  int fd = *load.path ? open (load.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK
                                         | O_NOCTTY)
                      : -1;
  if (fd >= 0)
    {
      read_open_file (&load, fd);
      close (fd);
    }
  else if (is_bare (load.name))
    complain_of_bare_name (&load);
  else
    complain_of_path (&load, strerror (errno));
}
