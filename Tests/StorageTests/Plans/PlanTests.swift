import Foundation
import SQLPort
import Sales
import Storage
import Testing

/// SQLite's own account of how each statement finds its rows.
@Suite struct PlanTests {
    /// What goes through a whole workspace, and may: a team is small, and a count counts.
    private static let wholeWorkspace = ["SELECT count(*) FROM", "SELECT workspace_id, slug"]

    @Test(arguments: NamedQuery.all) func `a query finds its rows by an index that fits`(query: NamedQuery) async throws
    {
        for plan in try await plans(of: query) where !PlanTests.wholeWorkspace.contains(where: plan.text.hasPrefix) {
            #expect(!plan.steps.contains(where: isWide), "\(plan.text)\n\(plan.steps.joined(separator: "\n"))")
        }
    }

    @Test(arguments: NamedQuery.lists) func `a list that an index has in order is not sorted`(query: NamedQuery)
        async throws
    {
        for plan in try await plans(of: query) where isOrdered(plan.text) {
            #expect(!plan.steps.contains { $0.contains("TEMP B-TREE") }, "\(plan.text)\n\(plan.steps)")
        }
    }

    @Test func `every public function of the store has a named query`() throws {
        let named = Set(NamedQuery.all.map { $0.name })
        let missing = try publicFunctions().subtracting(named).subtracting(PlanTests.withoutStatement)
        #expect(missing.sorted() == [])
    }

    /// Functions that run no statement of their own.
    private static let withoutStatement: Set<String> = ["key(_", "cursor(_", "all(_"]

    private func plans(of query: NamedQuery) async throws -> [PlannedConnection.Plan] {
        let shop = try await Shop()
        return try await shop.write { store in
            try Crowd(20).write(to: store)
            let connection = PlannedConnection(store.connection)
            try query.call(Store(connection, workspace: store.workspace))
            #expect(!connection.plans.isEmpty)
            return connection.plans
        }
    }

    /// A walk through all of a table, or of all that a workspace has in it.
    private func isWide(_ step: String) -> Bool {
        if step.hasPrefix("SCAN") {
            return !["SCAN CONSTANT ROW", "SCAN cohort", "SCAN due", "SCAN begun", "SCAN untouched"].contains(step)
        }
        return step.hasPrefix("SEARCH") && step.hasSuffix("(workspace_id=?)")
    }

    private func isOrdered(_ text: String) -> Bool {
        let along = ["FROM standings CROSS JOIN", "AND leads.state = $"]
        return along.contains(where: text.contains)
    }

    /// The names of all public functions in the source, up to the first label.
    private func publicFunctions() throws -> Set<String> {
        let room = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Storage")
        let files = FileManager.default.enumerator(at: room.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
        var found: Set<String> = []
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            let pattern = /public (?:static )?func (\w+)(?:<[^>]*>)?\(\s*(\w*)/
            for match in source.matches(of: pattern) { found.insert("\(match.1)(\(match.2)") }
        }
        try #require(found.count > 50)
        return found
    }
}
