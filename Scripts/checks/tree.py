"""The tree under check: its files, read once, and the faults found in them."""

import os
import pathlib
import subprocess
from dataclasses import dataclass
from functools import cached_property

from checks.swift_text import SwiftText

SKIPPED = {".git", ".swiftpm", "__pycache__", "node_modules"}


@dataclass(frozen=True, order=True)
class Fault:
    """One broken rule: where, what is wrong, what to do instead."""

    path: str
    line: int
    rule: str
    what: str
    remedy: str

    def __str__(self):
        return f"{self.path}:{self.line}: [{self.rule}] {self.what}. {self.remedy}."


class File:
    """One text file. `area` is its first folder; `room` is the target it belongs to, if any."""

    def __init__(self, path, raw):
        self.path = path
        self.raw = raw
        self.lines = raw.splitlines()
        parts = pathlib.PurePosixPath(path).parts
        self.area = parts[0] if len(parts) > 1 else ""
        self.room = parts[1] if self.area in ("Sources", "Tests") and len(parts) > 2 else ""
        self.is_swift = path.endswith(".swift")

    @cached_property
    def swift(self):
        return SwiftText(self.raw)

    def fault(self, offset, rule, what, remedy):
        """A fault at an offset of this file."""
        return Fault(self.path, self.raw.count("\n", 0, offset) + 1, rule, what, remedy)


class Tree:
    """Every text file git tracks or would track; every text file of the folder where git has no say."""

    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()
        self.files = [f for f in map(self._read, sorted(self._paths())) if f]
        self.swift = [f for f in self.files if f.is_swift]
        self.sources = [f for f in self.swift if f.area == "Sources"]

    def in_rooms(self, *rooms):
        """The Swift sources of the given targets."""
        return [f for f in self.sources if f.room in rooms]

    def _paths(self):
        asked = ["git", "-C", str(self.root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        if (self.root / ".git").exists():
            answer = subprocess.run(asked, capture_output=True, check=False)
            if answer.returncode == 0:
                return {p.decode(errors="replace") for p in answer.stdout.split(b"\0") if p}
        return set(self._walked())

    def _walked(self):
        for folder, inner, names in os.walk(self.root):
            inner[:] = [d for d in inner if d not in SKIPPED and not d.startswith(".build")]
            for name in names:
                yield (pathlib.Path(folder) / name).relative_to(self.root).as_posix()

    def _read(self, path):
        place = self.root / path
        if place.is_symlink() or not place.is_file():
            return None
        content = place.read_bytes()
        if b"\0" in content[:8192]:
            return None
        return File(path, content.decode("utf-8", errors="replace"))
