# SPDX-License-Identifier: MIT
"""Count the calls of allocator and wrapper functions in a debugger.

Run by gdb:  gdb -nx -batch -x count-calls.py --args PROGRAM ARGUMENT...

This is the other side of the comparison: it knows nothing of descriptors or of
the runtime, only breakpoints and debug information.  Environment variables
(they are not passed to the program):

    CALLS_ENTRIES   what to count, the format is in README
    CALLS_OUTPUT    the table to write
    CALLS_FOREIGN   callers whose source has this in its path are in code that
                    is built without the plugin: no site of ours
    CALLS_LIBRARY   the name of a library that is built with the plugin, too
    CALLS_ONLY      "entry": only how often each entry is called, not by whom
                    nor to what end, which optimized code does not always tell

A line of the table, its fields separated by blanks, is one of

    site FUNCTION FILE LINE CALLEE OUTCOMES
    entry NAME OUTCOMES         by all its callers
    nested NAME OUTCOMES        by its own allocator
    calls NAME NUMBER           if CALLS_ONLY: by all, its own too

where OUTCOMES are how many calls were an alloc, a resize, a free, a free of
NULL, a failure, and something else: work on a pool.

A call that an allocator makes to itself counts as nested only: allocs counts
the outermost.
"""

import collections
import functools
import os
import re

import gdb

OUTCOMES = ("alloc", "resize", "free", "free_null", "failed", "other")

# libc's functions: they are called by libc itself, too, and from there by code
# that differs from system to system; only their sites in the program count.
LIBC = "malloc"

# Where functions without debug information, libc's, have their arguments.
ARGUMENT_REGISTERS = {
    "i386:x86-64": ("rdi", "rsi", "rdx", "rcx"),
    "aarch64": ("x0", "x1", "x2", "x3"),
}


class Entry:
    """A line of the entries file."""

    def __init__(self, words):
        self.kind, self.section, self.name, self.role = words[:4]
        options = dict(word.partition("=")[::2] for word in words[4:])
        self.pointer = int(options.get("pointer", 0))
        self.size = int(options.get("size", 0))
        self.failed = options.get("failed")
        self.blurred = "blurred" in options
        self.callee = self.name


def read_entries(path):
    with open(path) as lines:
        words = [line.split("#")[0].split() for line in lines]
    entries = {w[2]: Entry(w) for w in words
               if w and w[0] not in ("alias", "same")}
    for _, alias, name in (w for w in words if w and w[0] == "alias"):
        if alias in entries:
            entries[alias].callee = name
    return entries


def argument(frame, number):
    """Argument NUMBER, from 1, of the function that FRAME has just entered."""
    block = frame.block() if frame.function() else None
    while block and not block.function:
        block = block.superblock
    if block:
        symbols = [symbol for symbol in block if symbol.is_argument]
        return int(symbols[number - 1].value(frame))
    registers = ARGUMENT_REGISTERS[frame.architecture().name()]
    return int(frame.read_register(registers[number - 1]))


def outcome(entry, frame):
    """What this call of ENTRY does, by its arguments."""
    if entry.failed and gdb.parse_and_eval(entry.failed):
        return "failed"
    if entry.role == "pool":
        return "other"
    if entry.role == "alloc":
        fails = entry.size and not argument(frame, entry.size)
        return "failed" if fails else "alloc"
    old = argument(frame, entry.pointer)
    if entry.role == "free":
        return "free" if old else "free_null"
    size = argument(frame, entry.size)
    if old:
        return "resize" if size else "free"
    return "alloc" if size or entry.kind == "allocator" else "free_null"


@functools.lru_cache(maxsize=None)
def symbol_at(pc):
    """The symbol that PC lies in, as the linker knows it."""
    return gdb.execute("info symbol %#x" % pc, to_string=True).split()[0]


def is_beginning(entry, frame):
    """Whether FRAME stands where a call of ENTRY begins.  Debug information
    gives the same name to the parts that the optimizers cut off a function,
    whether these are called (NAME.part.0) or inlined into the rest."""
    if frame.type() == gdb.INLINE_FRAME:
        return frame.older().name() != entry.name
    return not re.search(r"\.(part|cold|allocs)\b", symbol_at(frame.pc()))


class Calls:
    """The counts of a run."""

    def __init__(self, entries, settings):
        self.entries = entries
        self.foreign = settings["FOREIGN"]
        self.only_entries = settings["ONLY"] == "entry"
        self.sites = collections.defaultdict(collections.Counter)
        self.sums = collections.defaultdict(collections.Counter)
        self.numbers = collections.Counter()
        self.modules = (gdb.current_progspace().filename, settings["LIBRARY"])
        self.newest = {}

    def is_tail_call(self, entry, frame):
        """Whether an entry of ENTRY's allocator left for ENTRY by a jump, as
        libc's realloc for its malloc: there is no frame of it, but FRAME has
        the stack pointer, and will return to the address, of that call."""
        key = (gdb.selected_thread().num, entry.section)
        place = (frame.read_register("sp"), frame.older().pc())
        newest = self.newest.get(key)
        if newest and newest[0] is not entry and newest[1] == place:
            return True
        self.newest[key] = (entry, place)
        return False

    def is_nested(self, entry, frame):
        """Whether an entry of ENTRY's allocator runs when FRAME begins."""
        if entry.kind != "allocator":
            return False
        if self.is_tail_call(entry, frame):
            return True
        while frame := frame.older():
            outer = self.entries.get(frame.name())
            if outer and outer.kind == "allocator":
                return outer.section == entry.section
        return False

    def is_ours(self, path):
        """Whether the file PATH, of code, is built with the plugin."""
        return path in self.modules or os.path.basename(path) in self.modules

    def site(self, entry, caller):
        """The key of the call that CALLER makes, None if it is not ours."""
        place = caller.find_sal()
        if not place.symtab or not self.is_ours(place.symtab.objfile.filename):
            return None
        path = place.symtab.fullname()
        if self.foreign and self.foreign in path:
            return None
        return (caller.name(), os.path.basename(path), place.line,
                entry.callee)

    def count(self, entry):
        frame = gdb.newest_frame()
        if not is_beginning(entry, frame):
            return
        if self.only_entries:
            self.numbers[entry.name] += 1
        else:
            self.count_outcome(entry, frame)

    def count_outcome(self, entry, frame):
        what = outcome(entry, frame)
        nested = self.is_nested(entry, frame)
        self.sums["nested" if nested else "entry", entry.name][what] += 1
        site = self.site(entry, frame.older())
        if site and not nested:
            self.sites[site][what] += 1

    def lines(self):
        for name, number in self.numbers.items():
            if self.entries[name].section != LIBC:
                yield ("calls", name, number)
        for key, counts in self.sums.items():
            if self.entries[key[1]].section != LIBC:
                yield key + columns(counts)
        for key, counts in self.sites.items():
            yield ("site",) + key + columns(counts)

    def write(self, path):
        with open(path, "w") as out:
            for line in sorted(" ".join(map(str, x)) for x in self.lines()):
                print(line, file=out)


def columns(counts):
    return tuple(counts[what] for what in OUTCOMES)


class CountingBreakpoint(gdb.Breakpoint):
    """Is not internal: gdb does not stop in inlined functions for those."""

    def __init__(self, entry, calls):
        super().__init__(function=entry.name)
        self.entry, self.calls = entry, calls

    def stop(self):
        self.calls.count(self.entry)
        return False


def take_settings():
    """What the environment says; the program shall not see it."""
    names = ("ENTRIES", "OUTPUT", "FOREIGN", "LIBRARY", "ONLY")
    for name in names:
        gdb.execute("unset environment CALLS_" + name)
    return {name: os.environ.get("CALLS_" + name) for name in names}


def prepare_gdb():
    """Without debug information of libc, which not every system has, what is
    seen does not depend on the system."""
    for line in ("set confirm off", "set pagination off",
                 "set breakpoint pending on", "set debug-file-directory",
                 "unset environment LINES", "unset environment COLUMNS",
                 "handle SIGQUIT SIGTERM nostop noprint pass"):
        gdb.execute(line)


def main():
    exits = []
    prepare_gdb()
    settings = take_settings()
    entries = read_entries(settings["ENTRIES"])
    calls = Calls(entries, settings)
    for entry in entries.values():
        if not (entry.blurred and calls.only_entries):
            CountingBreakpoint(entry, calls)
    gdb.events.exited.connect(exits.append)
    gdb.execute("run")
    if exits and getattr(exits[0], "exit_code", None) == 0:
        calls.write(settings["OUTPUT"])


main()
