# SPDX-License-Identifier: MIT
"""What a PostgreSQL backend has in its memory contexts, read by a debugger.

Run by gdb:  gdb -nx -batch -p BACKEND -x postgresql-contexts.py

It stops the backend where it waits for a command, copies the profile of allocs
and reads each chunk of each context.  The backend must be one that knows what
was asked for, built with -DMEMORY_CONTEXT_CHECKING.  Environment variables:

    CONTEXTS_OUTPUT    the table to write
    CONTEXTS_PROFILE   the profile that is copied, to CONTEXTS_OUTPUT.profile

A line of the table, for all contexts of one name below parents of the same
names, is

    context PATH BYTES CHUNKS         of what has been asked for and not freed

and one for each context, in the order of MemoryContextStats, which is called,
too, and prints into the server's log

    stats NAME TOTAL BLOCKS USED

where USED, from each chunk and header by itself, is what is not free.
"""

import collections
import os
import shutil
import struct

import gdb


class Layout:
    """Where the fields of the struct NAME lie."""

    def __init__(self, name):
        structure = gdb.lookup_type(name)
        self.size = structure.sizeof
        self.offset = {field.name: field.bitpos // 8
                       for field in structure.fields()}


def word(memory, offset):
    return struct.unpack_from("=Q", memory, offset)[0]


def pointer(value, name):
    return int(value[name])


class Blocks:
    """The blocks of one context, and the chunks in them that are in use: those
    whose header has OWNER, the context, in the field FIELD.  If REUSED is
    False, chunks that were freed are used for nothing else."""

    def __init__(self, layout, field, owner, reused):
        self.layout, self.field, self.owner = layout, field, owner
        self.reused = reused
        self.total = self.blocks = self.used = self.bytes = self.chunks = 0

    def add(self, begin, first, end, free):
        """The block from BEGIN to END, whose chunks lie from FIRST to FREE."""
        offset = self.layout.offset
        self.blocks += 1
        self.total += end - begin
        self.used += first - begin
        memory = bytes(gdb.selected_inferior().read_memory(first, free - first))
        at = 0
        while at < len(memory):
            extent = self.layout.size + word(memory, at + offset["size"])
            live = word(memory, at + offset[self.field]) == self.owner
            if live:
                self.chunks += 1
                self.bytes += word(memory, at + offset["requested_size"])
            if live or not self.reused:
                self.used += extent
            at += extent


def allocation_set(context):
    found = Blocks(Layout("struct AllocChunkData"), "aset", int(context), True)
    kind = gdb.lookup_type("AllocSetContext")
    header = Layout("struct AllocBlockData").size
    aset = context.cast(kind.pointer())
    block = aset["blocks"]
    while int(block):
        first = int(block) + header
        # The first block begins with the context itself.
        begin = int(context) if block == aset["keeper"] else int(block)
        found.add(begin, first, pointer(block, "endptr"),
                  pointer(block, "freeptr"))
        block = block["next"]
    return found


def generation(context):
    found = Blocks(Layout("struct GenerationChunk"), "context", int(context),
                   False)
    kind = gdb.lookup_type("GenerationContext")
    block_type = gdb.lookup_type("GenerationBlock")
    this = context.cast(kind.pointer())
    end = int(this["blocks"]["head"].address)
    node = this["blocks"]["head"]["next"]
    while int(node) != end:
        block = node.cast(block_type.pointer())
        begin = int(context) if block == this["keeper"] else int(block)
        found.add(begin, int(block) + block_type.sizeof,
                  pointer(block, "endptr"), pointer(block, "freeptr"))
        node = node["next"]
    return found


READERS = {"T_AllocSetContext": allocation_set,
           "T_GenerationContext": generation}


def contexts(context, parents=()):
    """All contexts from CONTEXT on, as (path, what is in it), parents first."""
    path = parents + (context["name"].string(),)
    yield path, READERS[str(context["type"])](context)
    child = context["firstchild"]
    while int(child):
        yield from contexts(child, path)
        child = child["nextchild"]


def lines(found):
    sums = collections.defaultdict(lambda: [0, 0])
    for path, blocks in found:
        if blocks.chunks:
            sums["/".join(path)][0] += blocks.bytes
            sums["/".join(path)][1] += blocks.chunks
        yield "stats\t%s\t%d\t%d\t%d" % (path[-1], blocks.total, blocks.blocks,
                                         blocks.used)
    for path, (size, number) in sums.items():
        yield "context\t%s\t%d\t%d" % (path, size, number)


def main():
    for line in ("set confirm off", "set pagination off",
                 "set debug-file-directory", "break ReadCommand", "continue"):
        gdb.execute(line)
    output = os.environ["CONTEXTS_OUTPUT"]
    shutil.copyfile(os.environ["CONTEXTS_PROFILE"], output + ".profile")
    found = list(contexts(gdb.parse_and_eval("TopMemoryContext")))
    with open(output, "w") as table:
        for line in lines(found):
            print(line, file=table)
    gdb.execute("call (void) MemoryContextStatsDetail (TopMemoryContext, "
                "1000000, 1)")
    gdb.execute("detach")


main()
