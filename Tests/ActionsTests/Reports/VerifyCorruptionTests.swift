import SQLPort
import Sales
import Storage
import TestKit
import Testing

@testable import Actions

/// Every column that is worked out from the timeline, changed behind the program's back, one after the other.
@Suite struct VerifyCorruptionTests {
    @Test func `verify names each field of each record that was changed behind its back`() async throws {
        let world = try await told()
        for noun in Noun.allCases where noun != .engagements {
            for column in try await world.columns(of: noun.rawValue) where !unprojected.contains(column) {
                guard let found = try await world.corrupted(noun.rawValue, column) else { continue }
                let named = found.contains { $0.table == noun.rawValue && $0.field == column }
                #expect(named, "\(noun.rawValue).\(column): \(found)")
            }
        }
        #expect(try await world.rep.verify().isClean)
    }

    @Test(arguments: ["class", "lead_id", "triage"])
    func `verify names what entries made of an engagement`(column: String) async throws {
        let world = try await told()
        let found = try await world.corrupted(
            "engagements", column, where: "id IN (SELECT subject_id FROM entries WHERE instr(changes, '\"\(column)\"'))"
        )
        #expect(found?.contains { $0.table == "engagements" && $0.field == column } ?? false)
    }

    @Test func `verify names each field that is worked out about a lead`() async throws {
        let world = try await told()
        for column in try await world.columns(of: "standings") where column != "lead_id" {
            guard column != "workspace_id", let found = try await world.corrupted("standings", column) else { continue }
            // A wrong version or moment is believed, and everything else is found to be wrong by it.
            let isBasis = column == "playbook" || column == "as_of"
            #expect(
                found.contains { $0.table == "standings" && ($0.field == column || isBasis) }, "\(column): \(found)")
        }
    }

    @Test func `verify names milestones that are wrong`() async throws {
        let world = try await told()
        for column in try await world.columns(of: "milestones") where column != "workspace_id" {
            guard let found = try await world.corrupted("milestones", column) else { continue }
            #expect(found.contains { $0.table == "milestones" }, "\(column): \(found)")
        }
    }

    @Test func `verify names rows that nobody made and rows that are gone`() async throws {
        let world = try await told()
        for table in ["notes", "tasks", "answers", "conversions", "standings", "milestones"] {
            let gone = try await world.after("DELETE FROM \(table)")
            #expect(gone.contains { $0.table == table }, "\(table)")
        }
        let invented = try await world.after(
            """
            INSERT INTO notes (workspace_id, id, text, at, version, changed_at)
            SELECT workspace_id, randomblob(16), 'never said', 0, 1, 0 FROM workspaces
            """)
        #expect(invented.contains { $0.table == "notes" && $0.field == "row" && $0.expected == "none" })
    }

    @Test func `verify names numbers that would be given twice and withdrawals that nobody made`() async throws {
        let world = try await told()
        let counters = try await world.after("UPDATE counters SET value = 1")
        #expect(counters.contains { $0.table == "counters" })
        for statement in ["UPDATE withdrawals SET known_at = known_at + 1", "DELETE FROM withdrawals"] {
            #expect(try await world.after(statement).contains { $0.table == "withdrawals" }, "\(statement)")
        }
    }

    @Test(arguments: [
        "UPDATE custom_values SET number = coalesce(number, 0) + 7", "UPDATE custom_values SET text_key = 'x'",
        "DELETE FROM custom_values", "UPDATE custom_values SET field = 'never'",
        """
        INSERT INTO custom_values (workspace_id, holder, field, text_key, id)
        SELECT workspace_id, holder, field, 'other', id FROM custom_values WHERE true
        """,
    ])
    func `verify names own fields that are found otherwise than the records say`(statement: String) async throws {
        let world = try await findable()
        #expect(
            try await world.after(statement).contains {
                $0.table == "custom_values" && $0.field == "shoe_size" || $0.field == "never"
            })
    }

    @Test(arguments: [
        ("UPDATE search_people SET words = 'somebody else'", "search_people"),
        ("DELETE FROM search_people", "search_people"), ("DELETE FROM search_places", "search_people"),
        ("DELETE FROM search_accounts", "search_accounts"),
        ("DELETE FROM search_opportunities", "search_opportunities"),
        ("UPDATE search_places SET place = place + 1000", "search_people"),
        (
            "INSERT INTO search_people (words, workspace_id, id) SELECT words, workspace_id, id FROM search_people",
            "search_people"
        ),
        (
            """
            INSERT INTO search_places (workspace_id, id, noun, place)
            SELECT workspace_id, randomblob(16), noun, place FROM search_places
            """, "search_places"
        ),
    ])
    func `verify names words that are found otherwise than the records say`(statement: String, table: String)
        async throws
    {
        let world = try await findable()
        #expect(try await world.after(statement).contains { $0.table == table })
    }

    @Test func `what waits to be found by words is no difference`() async throws {
        let world = try await findable()
        try await world.owner.rebuildSearch()
        try await world.capture("demo_requested", by: "late@comer.example")
        #expect(try await world.owner.verify().isClean)
    }

    /// A world whose index of words is made, with an own field.
    private func findable() async throws -> World {
        let world = try await World(playbook: "startup")
        try await world.take(
            .people, "email,first_name,Shoe size\nann@shoe.example,Ann,42\n"
        ) { $0.map = ["Shoe size": "own.shoe_size"] }
        try await world.convert(by: "zoe@zenith.example")
        _ = try await world.system.runDueJobs()
        try await world.owner.indexSearch(limit: 10_000)
        #expect(try await world.rep.verify().differences == [])
        return world
    }

    /// Columns that are no projection: which row it is, and how often it was written.
    private let unprojected: Set<String> = ["workspace_id", "id", "version"]

    /// A world in which every kind of record is there and some were changed.
    private func told() async throws -> World {
        let world = try await World(playbook: "startup")
        var history = RandomHistory(in: world, seed: 5)
        try await history.go(on: 40)
        let reply = try await world.capture("email_replied", by: "new@person.example").engagement
        _ = try await world.rep.triageReply(reply.id.description, as: .interested)
        let click = try await world.capture("email_clicked", by: "new@person.example").engagement
        world.clock.advance(by: Milliseconds.minute)
        _ = try await world.system.runDueJobs()
        #expect(click.class == .probable)
        let converted = try await world.convert(by: "zoe@zenith.example")
        _ = try await world.rep.revertConversion(converted.lead.code)
        #expect(try await world.rep.verify().differences == [])
        return world
    }
}

/// Thrown to undo what a test broke.
private struct Undo: Error {
    let found: [Difference]
}

extension World {
    fileprivate func columns(of table: String) async throws -> [String] {
        try await database.read { try $0.columns(of: table) }
    }

    /// What verify finds after a statement behind the program's back; what the statement did is undone.
    fileprivate func after(_ statement: String) async throws -> [Difference] {
        let (workspace, playbooks) = (rep.workspace.id, rep.playbooks)
        do {
            try await database.write { connection in
                try connection.run("PRAGMA ignore_check_constraints = ON")
                try connection.run("PRAGMA defer_foreign_keys = ON")
                defer { _ = try? connection.run("PRAGMA ignore_check_constraints = OFF") }
                #expect(try connection.run(SQLText(statement)) > 0, "\(statement)")
                let audit = Verification(Store(connection, workspace: workspace), playbooks)
                throw Undo(found: try audit.run { _, _ in }.differences)
            }
        } catch let undo as Undo {
            return undo.found
        }
        return []
    }

    /// What verify finds after one row's column was changed; nil where there is no row to change.
    fileprivate func corrupted(
        _ table: String, _ column: String, where filter: String = "TRUE"
    ) async throws -> [Difference]? {
        let key = Noun(rawValue: table) == nil ? "lead_id" : "id"
        let first = "\(column) IS NOT NULL AND \(filter)"
        let count = try await database.read { connection in
            var count: Int64 = 0
            try connection.each("SELECT count(*) FROM \(raw: table) WHERE \(raw: first)") { row in
                count = row.integer(0) ?? 0
                return false
            }
            return count
        }
        guard count > 0 else { return nil }
        return try await after(
            """
            UPDATE \(table) SET \(column) = CASE typeof(\(column)) WHEN 'text' THEN \(column) || 'x'
            WHEN 'integer' THEN \(column) + 1000003 ELSE zeroblob(length(\(column))) END
            WHERE \(first) AND \(key) = (SELECT min(\(key)) FROM \(table) WHERE \(first))
            """)
    }
}
