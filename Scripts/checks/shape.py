"""How files read: lengths, documentation of what others see, tests that are sentences."""

import re

FILE_LINES = 300
FUNCTION_LINES = 40
COLUMNS = 120
DOCUMENTED_ROOMS = ("Sales", "Scoring", "SQLPort", "Storage", "Actions")

ROUTINE = re.compile(
    r"(?<![\w.])(?:func\b|deinit\b|init\b[?!]?(?=\s*[(<])|subscript\b(?=\s*[(<])"
    r"|var\s+`?\w+`?\s*:[^\n={]*(?=\{))"
)
BRACKET = re.compile(
    r"[(){}\[\]]|\b(?:func|var|let|case|struct|class|enum|extension|actor|protocol|import|static|public|private"
    r"|internal|package|fileprivate|subscript|associatedtype|typealias|init|mutating)\b"
)
BRACE = re.compile(r"[{}]")

PUBLIC = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^\n]*?\))?[ \t]+)*(?:(?!public\b|open\b)\w+[ \t]+)*(?:public|open)[ \t]+"
    r"(?:\w+(?:\(\w+\))?[ \t]+)*?"
    r"(struct|class|enum|actor|protocol|typealias|func|var|let|init|subscript|macro)\b[?!]?"
    r"[ \t]*([^\s({:?]*)[ \t]*(\(\w*)?",
    re.M,
)

TYPE = re.compile(r"\b(struct|class|enum|actor|protocol|extension)[ \t]+([\w.]+|\[[^\]\n]*\])([^{}]*)\{")
REQUIRED = re.compile(r"\b(func|var|init)\b[?!]?[ \t]*([^\s({:?]*)[ \t]*(\(\w*)?")
# Documented by the standard library where they are required.
STANDARD = {"hash(into", "encode(to", "(from", "(rawValue", "description", "debugDescription", "hashValue", "rawValue"}
STANDARD |= {"zero", "errorDescription", "(stringLiteral", "(stringInterpolation", "(literalCapacity", "appendLiteral"}

TEST = re.compile(r"@Test\b")
TEST_FUNC = re.compile(
    r"\s*(?:@\w+(?:\([^)\n]*\))?\s*|(?:static|private|internal|public|nonisolated|mutating)\s+)*func\s+"
)


def check(tree):
    """Yields the faults of shape."""
    for file in tree.files:
        yield from _wide_lines(file)
    for file in tree.swift:
        yield from _long_file(file)
        yield from _long_functions(file)
        yield from _nameless_tests(file)
    required = _requirements(tree)
    for file in tree.in_rooms(*DOCUMENTED_ROOMS):
        yield from _undocumented(file, required)


def _wide_lines(file):
    if not file.path.endswith((".swift", ".py", ".sql", ".sh")) and not file.raw.startswith("#!"):
        return
    for number, line in enumerate(file.lines):
        if len(line) > COLUMNS:
            start = sum(len(l) + 1 for l in file.lines[:number])
            yield file.fault(start, "line-length", f"{len(line)} columns", f"Break it before column {COLUMNS}")


def _long_file(file):
    if len(file.lines) > FILE_LINES:
        end = len(file.raw) - 1
        yield file.fault(end, "file-length", f"{len(file.lines)} lines", f"Past {FILE_LINES}, split it by aspect")


def _long_functions(file):
    code = file.swift.code
    for found in ROUTINE.finditer(code):
        opening = _body(code, found.end())
        if opening is None:
            continue
        length = code.count("\n", found.start(), _closing(code, opening)) + 1
        if length > FUNCTION_LINES:
            remedy = f"At {FUNCTION_LINES} stop: give its steps names"
            yield file.fault(found.start(), "function-length", f"{length} lines in one function", remedy)


def _body(code, at):
    """The offset of the brace that opens the body, or nothing for a requirement of a protocol."""
    depth = 0
    for token in BRACKET.finditer(code, at):
        sign = token.group()
        if sign in "([" or (sign == "{" and depth):
            depth += 1
        elif sign == "{":
            return token.start()
        elif sign in ")]}" and depth:
            depth -= 1
        elif not depth:
            return None
    return None


def _closing(code, opening):
    depth = 0
    for brace in BRACE.finditer(code, opening):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return brace.start()
    return len(code)


def _requirements(tree):
    """For each type of ours, what its protocols ask for: said there, it need not be said again below."""
    asked, conforms = {}, {}
    for file in tree.sources:
        code = file.swift.code
        for found in TYPE.finditer(code):
            kind, name, rest = found.groups()
            conforms.setdefault(name, {name}).update(re.findall(r"\w+", rest))
            if kind == "protocol":
                body = code[found.end() : _closing(code, found.end() - 1)]
                asked[name] = {_signature(*m.groups()[1:]) for m in REQUIRED.finditer(body)}
    return {name: set().union(*(asked.get(p, set()) for p in _ancestors(name, conforms))) for name in conforms}


def _ancestors(name, conforms):
    """A type, what it conforms to, and what that refines."""
    known, open_names = set(), [name]
    while open_names:
        if (next_name := open_names.pop()) not in known:
            known.add(next_name)
            open_names += conforms.get(next_name, ())
    return known


def _signature(name, label):
    """A member by name and first label: `stand(at`, `place`, `(from`."""
    return name + (label or "")


def _undocumented(file, required):
    for found in PUBLIC.finditer(file.swift.code):
        kind, name, label = found.groups()
        inherited = _inherited(file.swift.code, found.start(1), required)
        known = _signature(name, label) in STANDARD | inherited or name in STANDARD | inherited
        plain = _is_operator(kind, name) or _is_stored(file, kind, found.start(1))
        if known or plain or _has_words_above(file, found.start(1)):
            continue
        remedy = "Say above it with `///` what is promised, what is refused, in which unit"
        yield file.fault(found.start(1), "undocumented", f"public {kind} {name}{label or ''}".rstrip(" ("), remedy)


def _is_stored(file, kind, offset):
    """A stored property may let its name and its type's documentation speak."""
    return kind in ("var", "let") and "{" not in file.lines[file.swift.line(offset) - 1]


def _is_operator(kind, name):
    return kind == "func" and bool(name) and not re.match(r"[\w`]", name)


def _inherited(code, offset, required):
    """The requirements that the type or extension around an offset fulfils."""
    around = [m for m in TYPE.finditer(code, 0, offset) if _closing(code, m.end() - 1) > offset]
    inner = around[-1] if around else None
    # In the protocol itself a requirement is said, not inherited.
    return required[inner.group(2)] if inner and inner.group(1) != "protocol" else set()


def _has_words_above(file, offset):
    """Looks at the line above the declaration, past attributes on lines of their own."""
    above = file.swift.line(offset) - 2
    while above >= 0 and file.lines[above].lstrip().startswith("@"):
        above -= 1
    words = file.lines[above].strip() if above >= 0 else ""
    return words.startswith("///") or words.endswith("*/")


def _nameless_tests(file):
    code = file.swift.code
    for found in TEST.finditer(code):
        named = TEST_FUNC.match(code, _past_arguments(code, found.end()))
        if named and not _is_sentence(file.raw, named.end()):
            remedy = "Write it as a sentence in back-ticks: func `a demo request opens a lead`()"
            yield file.fault(found.start(), "test-names", "this test's name is no sentence", remedy)
    for found in re.finditer(r"\bimport XCTest\b", code):
        yield file.fault(found.start(), "test-names", "XCTest", "Tests are written with `import Testing`")


def _past_arguments(code, at):
    opening = re.compile(r"\s*\(").match(code, at)
    if not opening:
        return at
    depth = 0
    for sign in re.compile(r"[()]").finditer(code, opening.end() - 1):
        depth += 1 if sign.group() == "(" else -1
        if depth == 0:
            return sign.end()
    return at


def _is_sentence(raw, at):
    end = raw.find("`", at + 1)
    return raw[at : at + 1] == "`" and end > 0 and " " in raw[at + 1 : end].strip()
