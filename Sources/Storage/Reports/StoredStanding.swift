public import SQLPort
public import Sales
import Scoring

/// What is worked out about a lead, field by field as its table has it, whether or not it could be read.
public struct StoredStanding: Hashable, Sendable {
    /// The values, in the order of `names`.
    public let values: [SQLValue]

    /// The columns.
    public static let names = [
        "open", "playbook", "fit", "fit_whole", "interest", "interest_whole", "grade", "as_of", "changes_at",
        "falls_at",
        "due_at", "engagements", "buyer_at", "attempt_at", "attempts", "next_touch_at",
    ]

    /// The row that keeps `standing` of a lead in `state`.
    public init(_ standing: Standing, state: LeadState) {
        values = [
            state.isOpen.sql, standing.playbook.sql, standing.fit.thousandths.sql, standing.fit.whole.sql,
            standing.interest.thousandths.sql, standing.interest.whole.sql, standing.grade.description.sql,
            standing.asOf.sql, standing.changesAt.sql, standing.fallsAt.sql, standing.dueAt.sql,
            standing.window.bytes.sql, standing.buyerAt.sql, standing.attemptAt.sql, standing.attempts.sql,
            (standing.nextTouchAt ?? .distantFuture).sql,
        ]
    }

    init(_ row: any SQLRow) { values = (0..<row.count).map(row.value) }

    /// By which playbook the scores were counted, and when; nil where that cannot be told.
    public var counted: (playbook: Int, asOf: Moment)? {
        guard case .integer(let playbook) = values[1], case .integer(let asOf) = values[7] else { return nil }
        return (Int(playbook), Moment(milliseconds: asOf))
    }
}

extension Store {
    /// What is kept about a lead as it stands in the table, or nil.
    public func storedStanding(_ lead: ID<Lead>) throws -> StoredStanding? {
        let names = StoredStanding.names.joined(separator: ", ")
        return try row(
            "SELECT \(raw: names) FROM standings WHERE workspace_id = \(workspace) AND lead_id = \(lead)"
        ) { StoredStanding($0) }
    }

    /// How many rows are kept about leads: standings and milestones.
    public func projectionCounts() throws -> (standings: Int, milestones: Int) {
        (
            try number("SELECT count(*) FROM standings WHERE workspace_id = \(workspace)"),
            try number("SELECT count(*) FROM milestones WHERE workspace_id = \(workspace)")
        )
    }
}
