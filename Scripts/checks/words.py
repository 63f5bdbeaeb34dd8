"""Words that must not be said: in the pure rooms, in names, in any file."""

import pathlib
import re

from checks.swift_text import Piece

PURE_ROOMS = ("Sales", "Scoring", "Learning")
PURE = {
    r"\bDate(?:\(\)|\.now\b|\(timeIntervalSinceNow)": "looks at a clock",
    r"\b(?:ContinuousClock|SuspendingClock|DispatchTime|CFAbsoluteTimeGetCurrent)\b": "looks at a clock",
    r"\b(?:Calendar|TimeZone|Locale)\.(?:current|autoupdatingCurrent)\b": "depends on the machine it runs on",
    r"\bUUID\(\)": "makes an id by chance",
    r"\.random(?:Element)?\b|\.shuffled?\(\)|\bSystemRandomNumberGenerator\b": "rolls dice",
    r"\bawait\b|\basync\b": "waits",
    r"\bFileManager\b|\bFileHandle\b": "reads files",
    r"\bProcessInfo\b|\bgetenv\b": "reads the environment",
    r"(?<![\w.])print\(|\bNSLog\b|\bLogger\b": "logs",
}

FORBIDDEN = {"Impl", "Base", "Common", "Misc", "Core", "Info", "Data", "New", "Default", "Defaults"}
FORBIDDEN |= {"Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities"}
TYPE = re.compile(r"\b(?:struct|class|enum|actor|protocol|typealias|associatedtype|macro)[ \t]+(\w+)")
CAMEL = re.compile(r"V\d+(?![a-z])|[A-Z]+(?![a-z])\d*|[A-Z][a-z0-9]*|[a-z][a-z0-9]*")

UNFINISHED = re.compile(r"\b(?:TODO|FIXME|HACK|XXX)\b")
CRASHING = re.compile(r"\bfatalError\s*\(|\btry!")

MACHINE_PATH = re.compile(
    r"(?<![\w.~])/work/(?:main|shared|\.library)\b|\.\./shared\b"
    r"|(?<![\w.])/root/|(?<![\w./])/home/\w|(?<![\w.])/Users/\w|/tmp/h-\w|/opt/swift/"
)
# A job title is no trace, be it in a sentence or alone in quotes.
JOBS_BEFORE = "executive|personal|administrative|office|sales|marketing|legal|research|medical|dental|shop|store"
ASSISTANT = "".join(rf"(?<!{job} )" for job in JOBS_BEFORE.split("|"))
TOOL_WORD = re.compile(
    ASSISTANT + r"(?<!\")\bassistants?\b(?! (?:manager|director|professor|vice|to\b|buyer))"
    r"|\b(?:anthropic|openai|chatgpt|copilot|claude|gpt-?\d\w*|llms?|language models?)\b|\bco-authored-by:",
    re.I,
)
UNTRACED = ("LICENSE", "NOTICE")


def check(tree):
    """Yields the faults of every word list."""
    for file in tree.in_rooms(*PURE_ROOMS):
        yield from _impure(file)
    for file in tree.in_rooms("Actions"):
        yield from _selecting(file)
    for file in tree.swift:
        yield from _names(file)
        yield from _crashing(file)
    for file in tree.files:
        # The checks have to name what they refuse.
        if not file.path.startswith("Scripts/checks/"):
            yield from _unfinished(file)
            yield from _traces(file)


def _impure(file):
    for pattern, does in PURE.items():
        for found in re.finditer(pattern, file.swift.code):
            what = f"`{found.group()}` in {file.room}: it {does}"
            remedy = "Time, ids, chance and facts arrive as arguments; what waits or reads lives in Actions"
            yield file.fault(found.start(), "pure", what, remedy)


def _selecting(file):
    for piece in [Piece(0, file.swift.code), *file.swift.strings]:
        for found in re.finditer(r"\bSELECT\b", piece.text):
            remedy = "Put the statement in a Table or Query file of Storage and call it"
            yield file.fault(piece.start + found.start(), "no-select", "SELECT in Actions", remedy)


def _names(file):
    for found in TYPE.finditer(file.swift.code):
        for word in _refused_words(found.group(1)):
            what = f"the type {found.group(1)} says `{word}`"
            yield file.fault(found.start(1), "names", what, "Name the noun it is, or the one thing it does")
    if file.area in ("Sources", "Tests", "Benchmarks"):
        for word in _refused_words(pathlib.PurePosixPath(file.path).with_suffix("").as_posix()):
            yield file.fault(0, "names", f"the path says `{word}`", "Name file and folder by noun and aspect")


def _refused_words(name):
    return [w for w in CAMEL.findall(name) if w in FORBIDDEN or re.fullmatch(r"V\d+", w)]


def _crashing(file):
    for found in CRASHING.finditer(file.swift.code):
        remedy = "Throw a refusal or a fault, or make the case impossible by its type"
        yield file.fault(found.start(), "unfinished", f"`{found.group().rstrip('(')}` ends the process", remedy)


def _unfinished(file):
    # In Swift only comments and code count: a string may quote a word list.
    pieces = [*file.swift.comments, Piece(0, file.swift.code)] if file.is_swift else [Piece(0, file.raw)]
    for piece in pieces:
        for found in UNFINISHED.finditer(piece.text):
            what = f"`{found.group()}` leaves work behind"
            yield file.fault(piece.start + found.start(), "unfinished", what, "Do it now, or open an issue")


def _traces(file):
    if file.path in UNTRACED or file.path.endswith((".csv", ".tsv")):
        return
    for pattern, kind in ((MACHINE_PATH, "a path of one machine"), (TOOL_WORD, "a word about tools")):
        for found in pattern.finditer(file.raw):
            what = f"`{found.group()}` is {kind}"
            yield file.fault(found.start(), "traces", what, "Say what the product does; take the path as an argument")
