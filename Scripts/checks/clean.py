"""Code that breaks no rule, although a careless reading would think so."""

CLEAN = {
    "docs/a.md": "An executive assistant signs in. Data, Info and Manager are words. `/home` is a page.\n",
    "Sources/Scoring/Ratio.swift": '''\
/// A part of a whole.
public struct Ratio: Equatable {
    let part: Int, whole: Int

    /// In per cent, rounded down.
    public var percent: Int { part * 100 / whole }

    public static func == (one: Self, other: Self) -> Bool { one.part / one.whole == other.part / other.whole }
}
''',
    "Sources/Sales/Database.swift": r'''
import Foundation

private import Scoring

/// A noun that only contains a refused word.
@available(*, deprecated)
public struct Database: Sendable {
    static let quoted = "Date() and await, \"SELECT\" and // no comment"
    static let raw = #"UUID() \(not code) " print(1)"#
    static let lines = """
        fatalError( "quoted" ) Select a lead from the list; update it.
        \(quoted + "}") try! {
        """
    static let pattern = /[a-z]+\/{2}"/
    static let half = { 4 / 2 / 1 }
    // A clock: Date() is asked by the Desk. /* not nested
    /* Date() /* await */ UUID() */
    var updated: Int { updating }
    private let updating = 1
    public let place: Int
}

extension Database: Standing {
    public func stand(at place: Int) throws(Fault) {}
}

extension Standing {
    public var place: Int { 1 }
}

/// Where it stands.
public protocol Standing {
    /// Counted from the left.
    var place: Int { get }
    /// Refused where someone stands already.
    func stand(at place: Int) throws(Fault)
}
''',
    "Sources/Actions/CaptureLead.swift": '''\
import Crypto
import Storage

extension Desk {
    /// Captures a lead; refuses a member of a list.
    public func captureLead() async throws { log("Selected from where the update set it") }
}
''',
    "Sources/Storage/LeadsTable.swift": r'''
let found = "SELECT a FROM leads WHERE workspace_id = \(desk.workspace) AND name = \(name("x/y", \.now))"
let token = "SELECT a FROM tokens WHERE key = $1"
let tables = "SELECT name FROM sqlite_master WHERE type = 'a/b'"
let quoted = "SELECT 'now() :: offset / 2' AS told FROM leads WHERE workspace_id = $1"
let counted = """
    WITH latest (id) AS (SELECT id FROM marks WHERE workspace_id = $1 GROUP BY id)
    SELECT count(*) FILTER (WHERE state = 1) FROM latest WHERE id > $2
    """
let kept = """
    INSERT INTO a (workspace_id, b) VALUES ($1, $2)\nON CONFLICT (workspace_id, b)
    DO UPDATE SET c = 1 WHERE a.d < 2
    """
let index = "CREATE INDEX i ON leads (workspace_id, b) WHERE b IS NOT NULL"
let ranked = "SELECT a FROM (SELECT a FROM leads WHERE workspace_id = $1) ranked WHERE a < 3"
let sentence = "Update the lead and set its state / reason."
''',
    "Tests/SalesTests/LeadTests.swift": '''\
import Sales
import TestKit
import Testing

struct LeadTests {
    @Test(arguments: [1, 2]) func `SELECT, Date() and await { are words of a sentence`(number: Int) {}

    @Test
    func `a demo request opens a lead`() async throws {}
}
''',
}
