# SPDX-License-Identifier: MIT
"""What cpython.sh runs: objects of known classes, then what the allocator of
Python itself says of its blocks."""

import sys


class Leaf:
    __slots__ = ("value",)


class Branch:
    pass


leaves = [Leaf() for _ in range(1000)]
branches = [Branch() for _ in range(500)]
texts = [str(i) * (i % 30) for i in range(5000)]
large = [bytearray(i) for i in range(500, 700)]
texts = [text * 2 for text in texts[::3]]
for array in large[::2]:
    array.extend(b"more" * 40)
print(len(leaves), len(branches), sum(map(len, texts)), sum(map(len, large)))
sys.stdout.flush()
sys._debugmallocstats()
