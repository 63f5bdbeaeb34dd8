"""Imports point one way: what each target may import, of ours and of others."""

import re

IMPORT = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)\n]*\))?[ \t]+)*(?:(?:public|package|internal|private|fileprivate)[ \t]+)?"
    r"import[ \t]+(?:(?:struct|class|enum|protocol|typealias|func|var|let)[ \t]+)?(\w+)",
    re.M,
)

LANGUAGE = {"Swift", "_Concurrency"}
FOUNDATION = {"Foundation", "FoundationEssentials", "FoundationInternationalization"}
SYSTEM = {"Dispatch", "Glibc", "Musl", "Darwin", "Synchronization"}
WEB_VENDORS = {"Hummingbird", "HTTPTypes", "NIOCore", "Logging"}
DOMAIN = {"Sales", "Scoring"}
WORK = DOMAIN | {"Storage", "SQLPort", "PlaybookText", "Tables", "Contacts", "Learning", "Mail", "Delivery"}
DRIVERS = {"SQLiteDriver", "PostgresDriver"}

# target: (ours it may import, others it may import)
ROOMS = {
    "Scoring": (set(), set()),
    "Sales": ({"Scoring"}, FOUNDATION),
    "Learning": ({"Scoring"}, {"RealModule"}),
    "PlaybookText": (DOMAIN, FOUNDATION | {"Yams"}),
    "Tables": (set(), FOUNDATION | SYSTEM),
    "Contacts": (set(), FOUNDATION | SYSTEM),
    "SQLPort": (set(), set()),
    "SQLiteDriver": ({"SQLPort"}, FOUNDATION | SYSTEM | {"CSQLiteSettings", "GRDB", "SQLite3", "GRDBSQLite"}),
    "PostgresDriver": ({"SQLPort", "CLibpq"}, FOUNDATION | SYSTEM | {"NIOPosix", "NIOCore"}),
    "Storage": (DOMAIN | {"SQLPort"}, FOUNDATION | {"Synchronization"}),
    "Mail": ({"CCurl"}, FOUNDATION | SYSTEM),
    "Delivery": (DOMAIN, FOUNDATION | SYSTEM | {"AsyncHTTPClient", "JWTKit", "NIOCore", "Logging"}),
    "Actions": (WORK, FOUNDATION | SYSTEM | {"Crypto", "CryptoExtras", "Logging"}),
    "Wire": ({"Actions", "Sales", "Scoring"}, FOUNDATION | {"Synchronization"}),
    "Gateway": (
        {"Sales", "Actions", "Wire", "SQLPort"},
        FOUNDATION | SYSTEM | WEB_VENDORS | {"Crypto", "ServiceLifecycle"},
    ),
    "API": ({"Gateway", "Actions", "Wire", "Sales"}, FOUNDATION | WEB_VENDORS | {"Crypto"}),
    "Web": ({"Gateway", "Actions", "Sales", "Scoring"}, FOUNDATION | WEB_VENDORS),
    "ripen": (
        WORK | DRIVERS | {"Actions", "Wire", "Gateway", "API", "Web"},
        FOUNDATION | SYSTEM | WEB_VENDORS | {"ArgumentParser", "ServiceLifecycle", "Configuration", "SystemPackage"},
    ),
    "TestKit": (
        DOMAIN | {"Storage", "SQLPort", "PlaybookText", "Actions"} | DRIVERS,
        FOUNDATION | SYSTEM | {"HummingbirdTesting", "Testing"},
    ),
}

FOR_TESTS = FOUNDATION | SYSTEM | {"FoundationNetworking", "Testing", "CustomDump", "HummingbirdTesting"}


def check(tree):
    """Yields one fault per import that the table does not allow."""
    for file in tree.swift:
        if file.room:
            yield from _imports(file)


def _imports(file):
    allowed = _allowed(file)
    if allowed is None:
        yield file.fault(0, "imports", f"the target {file.room} has no line in the table of rooms", UNKNOWN)
        return
    for found in IMPORT.finditer(file.swift.code):
        if found.group(1) not in allowed:
            what = f"{file.room} must not import {found.group(1)}"
            yield file.fault(found.start(1), "imports", what, _remedy(found.group(1), file.room))


def _allowed(file):
    """All names a file may import, or nothing when its target is unknown."""
    if file.area == "Tests" and not file.room.endswith("Tests"):
        return LANGUAGE | FOR_TESTS | set(ROOMS)
    name = file.room.removesuffix("Tests") if file.area == "Tests" else file.room
    if name not in ROOMS:
        return None
    ours, others = ROOMS[name]
    if file.area == "Tests":
        return LANGUAGE | ours | others | FOR_TESTS | DRIVERS | {name, "TestKit", "SQLPort"}
    return LANGUAGE | ours | others


def _remedy(module, room):
    if module in ROOMS:
        return f"Imports point one way: move the code to a room above both, or hand {room} a value"
    return "Keep the vendor's name in its driver, or add it to Scripts/checks/rooms.py with a reason"


UNKNOWN = "Add it to Scripts/checks/rooms.py with what it may import, and to ARCHITECTURE.md"
