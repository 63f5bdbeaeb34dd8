import Foundation
import SQLPort
import Sales
import Storage
import Testing

/// SQLite's own account of how each statement finds its rows.
@Suite struct PlanTests {
    /// What goes through a whole workspace, and may: a count counts; and there is one row for each workspace.
    private static let wholeWorkspace = [
        "SELECT count(*) FROM", "SELECT workspace_id, slug", "UPDATE workspaces", "SELECT DISTINCT",
    ]

    @Test func `every query finds its rows by an index that fits`() async throws {
        let plans = try await PlannedConnection.plans(of: NamedQuery.all)
        for plan in plans where !PlanTests.wholeWorkspace.contains(where: plan.text.hasPrefix) {
            #expect(!plan.steps.contains(where: isWide), "\(plan.query): \(plan.text)\n\(plan.steps)")
        }
    }

    @Test func `a list that an index has in order is not sorted`() async throws {
        let plans = try await PlannedConnection.plans(of: NamedQuery.lists).filter { isOrdered($0.text) }
        #expect(plans.count > 20)
        for plan in plans {
            // People of one name are few: only among them the index has another order.
            let sorting = plan.steps.filter { $0.contains("TEMP B-TREE") && !$0.contains("RIGHT PART") }
            #expect(sorting.isEmpty, "\(plan.text)\n\(plan.steps)")
        }
    }

    @Test func `every public function of the store has a named query`() throws {
        let named = Set(NamedQuery.all.map { $0.name })
        let missing = try publicFunctions().subtracting(named).subtracting(PlanTests.withoutStatement)
        #expect(missing.sorted() == [])
    }

    /// Functions that run no statement of their own.
    private static let withoutStatement: Set<String> = [
        "key(_", "cursor(_", "all(_", "countingOnce(_", "forget(", "hasOpened(_", "meant(_", "part(_",
        "placed(_", "all(in",
    ]

    /// A walk through all of a table, or of all that a workspace has in it.
    private func isWide(_ step: String) -> Bool {
        if step.hasPrefix("SCAN") {
            // The index of words looks like a scan to the planner.
            if step.hasPrefix("SCAN search_") { return false }
            let small = ["CONSTANT ROW", "cohort", "due", "begun", "untouched", "walk", "seed", "found"]
            return !small.contains { step == "SCAN \($0)" }
        }
        return step.hasPrefix("SEARCH") && step.hasSuffix("(workspace_id=?)")
    }

    private func isOrdered(_ text: String) -> Bool {
        text.hasPrefix("SELECT walk.place")
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
