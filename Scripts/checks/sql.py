"""SQL stays in its rooms, speaks the common tongue of the engines, and names the workspace in every WHERE."""

import re

from checks.swift_text import Piece

SQL_ROOMS = ("Storage", "SQLPort", "SQLiteDriver", "PostgresDriver")
LINTED_ROOM = "Storage"

STATEMENT = re.compile(
    r"^\s*(?:SELECT\s|WITH\s+(?:RECURSIVE\s+)?\w+\s*(?:\([^)]*\)\s*)?AS\b"
    r"|INSERT\s+INTO\s|REPLACE\s+INTO\s|DELETE\s+FROM\s"
    r"|UPDATE\s+\S+\s+(?:AS\s+\w+\s+|\w+\s+)?SET\s|MERGE\s+INTO\s|EXPLAIN\s|VALUES\s*\(|PRAGMA\s|VACUUM\b"
    r"|(?:CREATE|ALTER|DROP)\s+(?:UNIQUE\s+|VIRTUAL\s+|TEMP\s+|TEMPORARY\s+)?(?:TABLE|INDEX|VIEW|TRIGGER|SEQUENCE)\s)",
    re.I,
)
FRAGMENT = re.compile(
    r"^\s*(?:WHERE|AND|OR|FROM|(?:LEFT |INNER |CROSS )?JOIN|ON CONFLICT|ORDER BY|GROUP BY|HAVING|LIMIT|RETURNING|SET)\s"
)
ELSEWHERE = re.compile(
    r"\bSELECT\s[\s\S]*?\bFROM\b|\bINSERT INTO\b|\bDELETE FROM\b|\bUPDATE\s+\S+\s+SET\b"
    r"|^\s*(?:PRAGMA|VACUUM|SAVEPOINT)\b|^\s*(?:WHERE|ORDER BY|GROUP BY)\s"
    r"|\b(?:CREATE|ALTER|DROP) (?:UNIQUE |VIRTUAL )?(?:TABLE|INDEX|VIEW|TRIGGER)\b"
)

REFUSED = {
    r"\bnow\s*\(": ("`now()`", "Bind the Desk's time"),
    r"\bCURRENT_(?:TIMESTAMP|DATE|TIME)\b": ("the engine's clock", "Bind the Desk's time"),
    r"\b(?:datetime|strftime|julianday|unixepoch|date_trunc)\s*\(": ("a function of one engine", "Reckon in Swift"),
    r"::": ("a `::` cast", "Write cast(x as bigint)"),
    r"\bILIKE\b": ("ILIKE", "Compare with a folded key column"),
    r"\b(?:lower|upper)\s*\(": ("case folding in SQL", "Compare with a folded key column"),
    r"\bAUTOINCREMENT\b": ("AUTOINCREMENT", "Ids come from the Desk, numbers from a counter row"),
    r"\bCREATE\s+(?:TEMP\s+|TEMPORARY\s+)?TRIGGER\b": ("a trigger", "The verb writes it in its transaction"),
    r"\bOFFSET\b": ("OFFSET", "Page by key: (at, id) < ($2, $3)"),
    r"\bSET\s+NULL\b": ("ON DELETE SET NULL", "Say in the verb what becomes of the rows"),
    r"\bGENERATED\s+ALWAYS\b": ("a generated column", "The application writes the column"),
    r"\bMERGE\s+INTO\b": ("MERGE", "Write INSERT … ON CONFLICT"),
    r"\bCREATE\s+SEQUENCE\b": ("a sequence", "Numbers come from a counter row of the workspace"),
    r"(?<!/)/(?![/*])": ("a division", "Divide in Swift: the engines round differently"),
}

# Keyed by something unique in the whole installation, or the engine's own catalogue.
# Looked up before anybody knows which workspace is meant.
GLOBAL_TABLES = {"sign_ins", "sessions", "tokens", "password_links", "form_slugs", "lanes", "workspaces"}
CATALOGUES = re.compile(r"^(?:sqlite_\w+|pragma_\w+|pg_\w+|information_schema)$", re.I)

MADE_HERE = re.compile(r"(\w+)\s*(?:\([^()]*\))?\s+AS\s+(?:NOT\s+MATERIALIZED\s+)?\(", re.I)
WORD = re.compile(r"[()]|\w+|\?")
ENDS_WHERE = {"GROUP", "ORDER", "LIMIT", "RETURNING", "HAVING", "WINDOW", "UNION", "EXCEPT", "INTERSECT", "FOR"}
STARTS = {"SELECT", "UPDATE", "DELETE"}
BEFORE_TABLE = {"FROM", "JOIN", "UPDATE", "INTO"}


def check(tree):
    """Yields SQL out of place, and what is wrong with the SQL of Storage."""
    for file in tree.sources:
        if file.room not in SQL_ROOMS:
            yield from _out_of_place(file)
    for file in tree.files:
        if file.room == LINTED_ROOM and file.area == "Sources":
            yield from _linted(file)


def _out_of_place(file):
    for piece in file.swift.strings:
        if found := ELSEWHERE.search(piece.text):
            what = f"SQL text in {file.room}: `{found.group().split()[0]} …`"
            remedy = "Statements are whole text in Table and Query files of Storage"
            yield file.fault(piece.start + found.start(), "sql-place", what, remedy)


def _linted(file):
    for piece in _statements(file):
        text = _bare(piece.text)
        for pattern, (what, remedy) in REFUSED.items():
            for found in re.finditer(pattern, text, re.I):
                yield file.fault(piece.start + found.start(), "sql", f"{what} in a statement", remedy)
        for at in _open_wheres(text):
            what = "this WHERE does not name workspace_id"
            remedy = "Start it with `workspace_id = $1`, which bounds, shards and protects"
            yield file.fault(piece.start + at, "sql-workspace", what, remedy)


def _statements(file):
    """The SQL of a file: a `.sql` file by statement, a Swift file by string literal."""
    strings = []
    if file.path.endswith(".sql"):
        strings = [Piece(0, file.raw)]
    elif file.is_swift:
        strings = [p for p in file.swift.strings if STATEMENT.match(p.text) or FRAGMENT.match(p.text)]
    for piece in strings:
        for part in re.finditer(r"[^;]+", _bare(piece.text)):
            yield Piece(piece.start + part.start(), part.group())


def _bare(text):
    """Without quoted text and SQL comments, at the same offsets."""
    hide = lambda found: re.sub(r"[^\n]", " ", found.group())
    return re.sub(r"'(?:[^']|'')*'|--[^\n]*|/\*[\s\S]*?\*/", hide, text)


class _Scope:
    """One level of parentheses: the tables its query reads, and where its WHERE began."""

    def __init__(self, filtered=False):
        self.filtered = filtered
        self.reset()

    def reset(self):
        self.tables = set()
        self.where = None
        self.upserting = False


def _open_wheres(text):
    """The offsets of the WHEREs that name no workspace although their tables belong to one."""
    if re.match(r"\s*CREATE\b", text, re.I):
        return [] if re.search(r"\bworkspace_id\b", text) else [m.start() for m in re.finditer(r"\bWHERE\b", text)]
    made_here = {name.lower() for name in MADE_HERE.findall(text)}
    scopes, open_ones, before = [_Scope()], [], ""
    for token in WORD.finditer(text):
        word = token.group().upper()
        _step(text, token, word, before, scopes, open_ones, made_here)
        before = word
    _close(text, len(text), scopes[0], open_ones, made_here)
    return open_ones


def _step(text, token, word, before, scopes, open_ones, made_here):
    scope = scopes[-1]
    if word == "(":
        if before in BEFORE_TABLE:
            scope.tables.add("(")
        scopes.append(_Scope(filtered=before == "FILTER"))
    elif word == ")":
        _close(text, token.start(), scope, open_ones, made_here)
        if len(scopes) > 1:
            scopes.pop()
    elif before in BEFORE_TABLE and word != "SET":
        scope.tables.add(token.group().lower())
    elif word in ENDS_WHERE or (word in STARTS and not scope.upserting):
        _close(text, token.start(), scope, open_ones, made_here)
        if word in STARTS or word in ("UNION", "EXCEPT", "INTERSECT"):
            scope.reset()
    elif word == "CONFLICT":
        scope.upserting = True
    elif word == "WHERE" and not scope.filtered and not scope.upserting:
        scope.where = token.start()


def _close(text, end, scope, open_ones, made_here):
    start, scope.where = scope.where, None
    if start is None or re.search(r"\bworkspace_id\b", text[start:end]):
        return
    own = {t for t in scope.tables if t != "(" and t not in made_here | GLOBAL_TABLES and not CATALOGUES.match(t)}
    if own or not scope.tables:
        open_ones.append(start)
