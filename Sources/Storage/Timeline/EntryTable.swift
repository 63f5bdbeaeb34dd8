import SQLPort
import Sales

extension Store {
    /// Adds an entry to the timeline. Entries are never changed and never removed.
    public func append(_ entry: Entry) throws {
        try connection.run(SQLText(Entry.insertion, [workspace.sql] + entry.bound))
        memory?.append(entry)
    }

    /// The entries of a record, the first recorded first.
    public func entries(of subject: Subject) throws -> [Entry] {
        try entries("WHERE workspace_id = \(workspace) AND subject_id = \(subject.id) ORDER BY id")
    }

    /// The entries of an act, in the order they were written.
    public func entries(of act: ID<Act>) throws -> [Entry] {
        try entries(
            """
            WHERE workspace_id = \(workspace) AND id >= \(act.raw.numbered(0)) AND id <= \(act.raw.numbered(.max))
            ORDER BY id
            """)
    }

    /// The entry of `id`, or nil.
    public func entry(_ id: ID<Entry>) throws -> Entry? {
        try entries("WHERE workspace_id = \(workspace) AND id = \(id)").first
    }

    /// The entries shown under a lead, the first recorded first.
    public func entries(lead: ID<Lead>) throws -> [Entry] {
        if let told = memory?.entries(lead) { return told }
        return try entries("WHERE workspace_id = \(workspace) AND lead_id = \(lead) ORDER BY id")
    }

    /// The entries under a lead and under the opportunity it became that its milestones are worked out from, the first
    /// recorded first. Entries of other records may be among them.
    public func milestoneEntries(lead: Lead) throws -> [Entry] {
        let own =
            try memory?.entries(lead.id)
            ?? entries(
                """
                WHERE workspace_id = \(workspace) AND lead_id = \(lead.id) AND kind IN (\(raw: Milestone.kindTexts))
                ORDER BY id
                """)
        guard let opportunity = lead.opportunityID else { return own }
        let known = Set(own.map(\.id))
        let others = try entries(
            """
            WHERE workspace_id = \(workspace) AND subject_id = \(opportunity)
            AND kind IN (\(raw: Milestone.kindTexts)) ORDER BY id
            """)
        return own + others.filter { !known.contains($0.id) }
    }

    /// The entries shown under an opportunity, the first recorded first.
    public func entries(opportunity: ID<Opportunity>) throws -> [Entry] {
        try entries("WHERE workspace_id = \(workspace) AND opportunity_id = \(opportunity) ORDER BY id")
    }

    /// Hands over every entry after `id` as they were recorded; stops where `body` answers false.
    public func eachEntry(after id: ID<Entry>? = nil, _ body: (Entry) throws -> Bool) throws {
        let start = id?.raw ?? Identifier(high: 0, low: 0)
        try each("WHERE workspace_id = \(workspace) AND id > \(start) ORDER BY id", body)
    }

    /// Hands over every record that has entries after the one of `subject`, with all of its entries, the first recorded
    /// first; stops where `body` answers false. Records come in the order of their ids, whatever their nouns.
    public func eachSubject(
        after subject: Identifier? = nil, _ body: (Subject, [Entry]) throws -> Bool
    ) throws {
        var gathered: [Entry] = []
        var goesOn = true
        let start = subject ?? Identifier(high: 0, low: 0)
        try each("WHERE workspace_id = \(workspace) AND subject_id > \(start) ORDER BY subject_id, id") { entry in
            if let first = gathered.first, first.subject != entry.subject {
                goesOn = try body(first.subject, gathered)
                gathered.removeAll(keepingCapacity: true)
            }
            gathered.append(entry)
            return goesOn
        }
        guard goesOn, let first = gathered.first else { return }
        _ = try body(first.subject, gathered)
    }

    private func entries(_ tail: SQLText) throws -> [Entry] {
        var found: [Entry] = []
        try each(tail) { entry in
            found.append(entry)
            return true
        }
        return found
    }

    private func each(_ tail: SQLText, _ body: (Entry) throws -> Bool) throws {
        let statement = SQLText(Entry.selection + " " + tail.text, tail.values)
        try connection.each(statement) { row in try body(Entry(row)) }
    }
}

extension Milestone {
    fileprivate static let kindTexts = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
}
