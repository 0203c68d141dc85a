// SPDX-License-Identifier: MIT
// leveldb-fill.cc: what leveldb.sh runs:  fill FOLDER NUMBER [open]
// Puts NUMBER values into a new database and gets them all.  Then either closes
// it, or, with `open', flushes it, puts a few more and ends as it is: what the
// memtable says that it uses is printed, and its memory is live at exit.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>

#include "leveldb/cache.h"
#include "leveldb/db.h"

static void
check (const leveldb::Status &status)
{
  if (!status.ok ())
    {
      std::printf ("%s\n", status.ToString ().c_str ());
      std::exit (1);
    }
}

// Keys in no order, values of 20 to 119 bytes.
static std::string
key (unsigned i)
{
  char text[32];
  std::snprintf (text, sizeof text, "%010u", i * 2654435761u);
  return text;
}

static std::string
value (unsigned i)
{
  return std::string (20 + i % 100, 'a' + i % 26);
}

static void
put (leveldb::DB *db, unsigned begin, unsigned end)
{
  for (unsigned i = begin; i < end; i++)
    check (db->Put (leveldb::WriteOptions (), key (i), value (i)));
}

static unsigned
get (leveldb::DB *db, unsigned end)
{
  unsigned found = 0;
  std::string text;
  for (unsigned i = 0; i < end; i++)
    {
      check (db->Get (leveldb::ReadOptions (), key (i), &text));
      found += text == value (i);
    }
  return found;
}

// Nothing is left to be written in the background, and one memtable is there.
static void
leave_open (leveldb::DB *db, leveldb::Cache *cache, unsigned number)
{
  std::string usage;
  db->CompactRange (nullptr, nullptr);
  put (db, number, number + number / 100);
  db->GetProperty ("leveldb.approximate-memory-usage", &usage);
  std::printf ("memtable %lu\n", std::stoul (usage) - cache->TotalCharge ());
  std::fflush (stdout);
  _exit (0);
}

int
main (int argc, char **argv)
{
  unsigned number = std::atoi (argv[2]);
  leveldb::Options options;
  leveldb::DB *db;
  options.create_if_missing = true;
  options.error_if_exists = true;
  options.block_cache = leveldb::NewLRUCache (1 << 20);
  check (leveldb::DB::Open (options, argv[1], &db));
  put (db, 0, number);
  std::printf ("found %u of %u\n", get (db, number), number);
  if (argc > 3)
    leave_open (db, options.block_cache, number);
  delete db;
  delete options.block_cache;
}
