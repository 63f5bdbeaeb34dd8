"""The planted faults: (rule, path, content). The mark stands at the start of the line that must be named."""

MARK = "«»"
STEPS = "".join(f"        let step{n} = {n}\n" for n in range(41))


def sales(rule, *lines):
    return rule, "Sources/Sales/A.swift", "\n".join(lines) + "\n"


def scoring(rule, *lines):
    return rule, "Sources/Scoring/A.swift", "\n".join(lines) + "\n"


def actions(rule, *lines):
    return rule, "Sources/Actions/A.swift", "\n".join(lines) + "\n"


def tests(rule, *lines):
    return rule, "Tests/SalesTests/A.swift", "\n".join(lines) + "\n"


def statement(rule, *lines):
    """SQL in a Table file of Storage."""
    return rule, "Sources/Storage/LeadsTable.swift", "\n".join(['let query = """', *lines, '"""']) + "\n"


IMPORTS = [
    scoring("imports", "«»import Foundation"),
    sales("imports", "import Foundation", "«»@_exported public import Storage"),
    sales("imports", "«»import struct Storage.LeadsTable"),
    tests("imports", "import Testing", "«»@testable import Storage"),
    ("imports", "Sources/Web/A.swift", "#if canImport(API)\n«»    import API\n#endif\n"),
    ("imports", "Sources/Nowhere/A.swift", "«»struct Lead {}\n"),
]

WORDS = [
    sales("pure", "let a = 1", "«»let at = Date()"),
    sales("pure", 'let a = """', "    \\(1)", '    """', "«»let id = UUID()"),
    sales("pure", '«»let text = "made at \\(Date())"'),
    sales("pure", "«»func wait() async {}"),
    sales("pure", "«»let files = FileManager.default"),
    sales("pure", "«»let zone = TimeZone.current"),
    sales("pure", '«»let home = ProcessInfo.processInfo.environment["HOME"]'),
    scoring("pure", "/* /* nested */ */", "«»let n = Int.random(in: 0..<3)"),
    scoring("pure", "«»func say() { print(1) }"),
    actions("no-select", '«»let text = "SELECT 1"'),
    actions("sql-place", '«»let text = "DELETE FROM leads"'),
    ("sql-place", "Sources/ripen/A.swift", 'let text = """\n«»    SELECT a\n    FROM b\n    """\n'),
    sales("names", "«»struct LeadManager {}"),
    sales("names", "«»enum ScoreV2 {}"),
    sales("names", "«»protocol DataSource {}"),
    ("names", "Sources/Sales/LeadUtils.swift", "«»struct Lead {}\n"),
    ("names", "Sources/Sales/Common/Lead.swift", "«»struct Lead {}\n"),
    sales("unfinished", "let a = 1", "«»// TODO: later"),
    ("unfinished", "docs/a.md", "# A\n«»FIXME\n"),
    ("unfinished", "Sources/Storage/A.swift", '«»func a() { fatalError("no") }\n'),
    tests("unfinished", "«»let a = try! b()"),
    ("traces", "docs/a.md", "«»Look into /work/main for it\n"),
    sales("traces", "«»// Asked by the assistant."),
]

SHAPE = [
    sales("line-length", "«»let wide = " + "1 + " * 40 + "1"),
    sales("file-length", *["let a = 1"] * 300, "«»let b = 2"),
    sales("function-length", "struct A {", "«»    func long(", "        a: Int", "    ) {", STEPS + "    }", "}"),
    sales("function-length", "struct A {", "«»    init(a: () -> Void = {}) {", STEPS + "    }", "}"),
    sales("function-length", "struct A {", "«»    var long: Int {", STEPS + "        return 1", "    }", "}"),
    sales("undocumented", "«»public struct Lead {}"),
    sales("undocumented", "/// A.", "public struct A {", "«»    public var b: Int { 1 }", "}"),
    sales("undocumented", "/// A.", "", "@frozen", "«»public enum A {}"),
    scoring("undocumented", "/// A.", "public struct A {", "«»    public init() {}", "}"),
    actions("undocumented", "extension Desk {", "«»    public static func a() {}", "}"),
    sales(
        "undocumented",
        *("/// A.", "public protocol Named {", "    /// How it is called.", "    var name: String { get }", "}"),
        *("/// B.", "public struct B: Sendable {", "«»    public var name: String { 1 }", "}"),
    ),
    tests("test-names", "«»@Test func opensALead() {}"),
    tests("test-names", "«»@Test(arguments: [(1), (2)])", "@MainActor func opens(n: Int) {}"),
    tests("test-names", "«»@Test func `opens`() {}"),
    tests("test-names", "«»import XCTest"),
]

SQL = [
    statement("sql", "SELECT id FROM leads", "«»WHERE workspace_id = $1 AND at < now()"),
    statement("sql", "UPDATE leads", "SET a = 1,", "«»at = CURRENT_TIMESTAMP", "WHERE workspace_id = $1"),
    statement("sql", "SELECT a", "«», b::text", "FROM leads WHERE workspace_id = $1"),
    statement("sql", "SELECT a FROM leads WHERE workspace_id = $1", "«»AND name ILIKE $2"),
    statement("sql", "SELECT a FROM leads WHERE workspace_id = $1", "«»AND lower(name) = $2"),
    statement("sql", "CREATE TABLE leads (", "«»id integer PRIMARY KEY AUTOINCREMENT)"),
    statement("sql", "«»CREATE TRIGGER a AFTER INSERT ON b BEGIN DELETE FROM c WHERE workspace_id = 1; END"),
    statement("sql", "select a from leads where workspace_id = $1 limit 50", "«»offset 100"),
    statement("sql", "SELECT a", "«», b / 2", "FROM leads WHERE workspace_id = $1"),
    statement("sql", "CREATE TABLE a (b bytea", "«»REFERENCES c ON DELETE SET NULL)"),
    statement("sql", "SELECT a FROM tokens; SELECT a", "«», strftime(b) FROM leads"),
    statement("sql-workspace", "SELECT id FROM leads", "«»WHERE id = \\(lead.id)"),
    statement("sql-workspace", "SELECT workspace_id FROM leads", "«»WHERE id = $1"),
    statement("sql-workspace", "DELETE FROM tokens WHERE key = $1;", "UPDATE leads SET a = $1", "«»WHERE id = $2"),
    statement(
        "sql-workspace",
        "SELECT a FROM leads l WHERE l.workspace_id = $1 AND EXISTS (",
        *("SELECT 1 FROM people p", "«»WHERE p.id = l.id)"),
    ),
    statement(
        "sql-workspace",
        *("WITH last AS (", "SELECT a FROM leads", "«»WHERE b = 1)", "SELECT a FROM last WHERE c = 1"),
    ),
    ("sql-workspace", "Sources/Storage/Migrations/leads.sql", "-- leads\n«»UPDATE leads SET a = 1 WHERE b = 2;\n"),
]

PLANTS = IMPORTS + WORDS + SHAPE + SQL
