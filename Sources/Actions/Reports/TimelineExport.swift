import Sales
import Storage

extension Desk {
    /// Writes the whole timeline, one JSON object a line: first the playbooks, then entries and engagements in the
    /// order in which they were recorded. Everything that scores, states and reports say follows from these lines.
    ///
    /// Answers how many lines there are.
    public func exportTimeline(to line: @escaping @Sendable (String) throws -> Void) async throws -> Int {
        try mustBeAllowed(to: .export)
        return try await reading { store in
            var lines = TimelineLines(store, line)
            try lines.write()
            return lines.count
        }
    }
}

/// Merges entries and engagements by their ids, which sort as they were made.
private struct TimelineLines {
    private let store: Store
    private let line: (String) throws -> Void
    private var engagements = RowShelf(of: .engagements)
    private(set) var count = 0

    init(_ store: Store, _ line: @escaping (String) throws -> Void) {
        self.store = store
        self.line = line
    }

    mutating func write() throws {
        for playbook in try store.playbooks() { try add(playbook.line) }
        try store.eachEntry { entry in
            try addEngagements(before: entry.id.raw)
            let kept = try entry.withdraws.flatMap { try store.withdrawal(of: $0)?.kept } ?? []
            try add(entry.line(kept: kept.sorted()))
            return true
        }
        try addEngagements(before: nil)
    }

    private mutating func addEngagements(before id: Identifier?) throws {
        while let row = try engagements.take(below: id, from: store) { try add(row.engagementLine) }
    }

    private mutating func add(_ text: String) throws {
        count += 1
        try line(text)
    }
}
