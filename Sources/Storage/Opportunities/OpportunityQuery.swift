import SQLPort
import Sales

extension Store {
    /// Up to `limit` opportunities with numbers below `number`, the latest first.
    public func opportunities(
        _ filter: OpportunityFilter, below number: Int64 = .max, limit: Int
    ) throws -> [Kept<Opportunity>] {
        var parts: [SQLText] = [
            "WHERE workspace_id = \(workspace) AND number < \(number) AND withdrawn_at IS NULL"
        ]
        if let isOpen = filter.isOpen { parts.append(isOpen ? "AND outcome IS NULL" : "AND outcome IS NOT NULL") }
        if let outcome = filter.outcome { parts.append("AND outcome = \(outcome.rawValue)") }
        if case .owned(let user) = filter.scope { parts.append("AND owner_id = \(user)") }
        if let owner = filter.owner { parts.append("AND owner_id = \(owner)") }
        if let type = filter.type { parts.append("AND type = \(type)") }
        if let stage = filter.stage { parts.append("AND stage = \(stage)") }
        if let account = filter.account { parts.append("AND account_id = \(account)") }
        parts.append("ORDER BY number DESC LIMIT \(limit)")
        return try all(Opportunity.self, SQLText(joining: parts))
    }
}
