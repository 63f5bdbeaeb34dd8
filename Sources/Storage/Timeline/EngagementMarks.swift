import SQLPort
import Sales

/// As much of an engagement as a score needs.
public struct EngagementMark: Hashable, Sendable {
    public var id: ID<Engagement>
    public var kind: String
    public var at: Moment
    public var knownAt: Moment
    public var `class`: Engagement.Class
    public var triage: Engagement.Triage?

    static let columns = """
        engagements.id, engagements.kind, engagements.at, engagements.known_at, engagements.class, engagements.triage
        """

    init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "engagements")
        id = try reader.next("id")
        kind = try reader.next("kind")
        at = try reader.next("at")
        knownAt = try reader.next("known_at")
        `class` = try reader.next("class")
        triage = try reader.next("triage")
    }
}

extension Store {
    /// The latest `limit` engagements of a lead by humans, of one of these kinds, known by `moment`, the newest first.
    public func latestMarks(
        lead: ID<Lead>, kinds: [String], knownBy moment: Moment = .distantFuture, limit: Int
    ) throws -> [EngagementMark] {
        let named = kinds.map(\.sql)
        let first = 4
        let places = named.indices.map { "$\(first + $0)" }.joined(separator: ", ")
        let text = """
            SELECT \(EngagementMark.columns) FROM engagements
            WHERE workspace_id = $1 AND lead_id = $2 AND class = 'human' AND known_at <= $3 AND kind IN (\(places))
            ORDER BY at DESC, id DESC LIMIT $\(first + named.count)
            """
        return try rows(SQLText(text, [workspace.sql, lead.sql, moment.sql] + named + [limit.sql])) {
            try EngagementMark($0)
        }
    }

    /// The latest `limit` engagements of a lead by humans, the newest first.
    public func latestMarks(lead: ID<Lead>, limit: Int) throws -> [EngagementMark] {
        try rows(
            """
            SELECT \(raw: EngagementMark.columns) FROM engagements
            WHERE workspace_id = \(workspace) AND lead_id = \(lead) AND class = 'human'
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """
        ) { try EngagementMark($0) }
    }

    /// All engagements of a lead, by (`at`, id).
    public func marks(lead: ID<Lead>) throws -> [EngagementMark] {
        try rows(
            """
            SELECT \(raw: EngagementMark.columns) FROM engagements
            WHERE workspace_id = \(workspace) AND lead_id = \(lead) ORDER BY at, id
            """
        ) { try EngagementMark($0) }
    }

    /// Hands over every lead after `lead` in the order of ids, each with all of its engagements by (`at`, id); stops
    /// where `body` answers false. Memory holds one lead at a time.
    public func eachLeadWithEngagements(
        after lead: ID<Lead>? = nil, _ body: (Kept<Lead>, [EngagementMark]) throws -> Bool
    ) throws {
        try each(Lead.self, after: lead) { kept in try body(kept, marks(lead: kept.record.id)) }
    }
}
