import SQLPort
import Sales

extension Store {
    /// What stands in each stage of a type, by currency; of one owner's where one is named. Read from one index alone.
    public func boardHeads(
        type: String, owner: ID<User>? = nil, scope: Scope = .everything
    ) throws -> [BoardHead] {
        let parts: [SQLText] = [
            """
            SELECT stage, currency, count(*), cast(coalesce(sum(amount), 0) as bigint),
                cast(coalesce(sum(amount * probability), 0) as bigint)
            FROM opportunities WHERE workspace_id = \(workspace) AND type = \(type)
            AND outcome IS NULL AND withdrawn_at IS NULL
            """,
            owned(owner, scope),
            "GROUP BY stage, currency ORDER BY stage, currency",
        ]
        return try rows(SQLText(joining: parts)) { row in
            BoardHead(
                stage: row.text(0) ?? "", currency: row.text(1), count: Int(row.integer(2) ?? 0),
                amount: row.integer(3) ?? 0, timesChance: row.integer(4) ?? 0)
        }
    }

    /// Up to `limit` open opportunities in a stage after `place`: those with an expected close first, the earliest
    /// first, then those without.
    public func boardCards(
        type: String, stage: String, owner: ID<User>? = nil, scope: Scope = .everything, after place: BoardPlace? = nil,
        limit: Int
    ) throws -> [Kept<Opportunity>] {
        let bound: SQLText = """
            WHERE workspace_id = \(workspace) AND type = \(type) AND stage = \(stage)
            AND outcome IS NULL AND withdrawn_at IS NULL
            """
        let mine = owned(owner, scope)
        var found: [Kept<Opportunity>] = []
        if place == nil || place?.expectedClose != nil {
            let start = place ?? BoardPlace(expectedClose: Day(number: .min), id: Store.first)
            let dated: SQLText = """
                AND (expected_close, id) > (\(start.expectedClose), \(start.id)) ORDER BY expected_close, id
                LIMIT \(limit)
                """
            found = try all(Opportunity.self, SQLText(joining: [bound, mine, dated]))
        }
        guard found.count < limit else { return found }
        let start = place.flatMap { $0.expectedClose == nil ? $0.id : nil } ?? Store.first
        let undated: SQLText = "AND expected_close IS NULL AND id > \(start) ORDER BY id LIMIT \(limit - found.count)"
        return found + (try all(Opportunity.self, SQLText(joining: [bound, mine, undated])))
    }

    private static var first: ID<Opportunity> { ID(Identifier(high: 0, low: 0)) }

    private func owned(_ owner: ID<User>?, _ scope: Scope) -> SQLText {
        var parts: [SQLText] = []
        if let owner { parts.append("AND owner_id = \(owner)") }
        if case .owned(let user) = scope { parts.append("AND owner_id = \(user)") }
        return SQLText(joining: parts)
    }
}
