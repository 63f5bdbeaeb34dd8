#!/usr/bin/env python3
"""The house rules a compiler cannot see, checked over every tracked file.

Usage: Scripts/check.py [FOLDER]      check a checkout (this one unless told)
       Scripts/check.py --self-test   plant each fault in a temporary tree and expect it to be caught

Prints one line per fault: where, what, what to do instead. Exits 1 if there is any.
"""

import collections
import pathlib
import sys

sys.dont_write_bytecode = True

from checks import planted, rooms, shape, sql, words  # noqa: E402  (bytecode is switched off first)
from checks.tree import Tree  # noqa: E402

RULES = (rooms, words, shape, sql)


def faults(root):
    """Every fault of the tree, in reading order, each once."""
    tree = Tree(root)
    return sorted({fault for rule in RULES for fault in rule.check(tree)}), len(tree.files)


def main(arguments):
    if arguments == ["--self-test"]:
        return planted.run(lambda root: faults(root)[0])
    if len(arguments) > 1 or any(a.startswith("-") for a in arguments):
        print(__doc__, file=sys.stderr)
        return 2
    root = arguments[0] if arguments else pathlib.Path(__file__).resolve().parent.parent
    found, count = faults(root)
    for fault in found:
        print(fault)
    print(f"House rules: {count} files, {len(found) or 'no'} fault{'' if len(found) == 1 else 's'}{_by_rule(found)}.")
    return 1 if found else 0


def _by_rule(found):
    counts = collections.Counter(fault.rule for fault in found).most_common()
    return ": " + ", ".join(f"{rule} {n}" for rule, n in counts) if found else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
