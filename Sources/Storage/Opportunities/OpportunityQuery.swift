import SQLPort
public import Sales

/// A page of a list of opportunities, as it is found.
public struct OpportunitySlice: Hashable, Sendable {
    /// The opportunities in the order asked for.
    public var rows: [Kept<Opportunity>]
    /// The place of each.
    public var places: [ListCursor]
}

extension Store {
    /// Up to `limit` opportunities after a place, or before one.
    public func opportunities(
        _ filter: OpportunityFilter, sort: OpportunitySort = .number, after: ListCursor? = nil,
        before: ListCursor? = nil, limit: Int
    ) throws -> OpportunitySlice {
        let backwards = before != nil && after == nil
        let order = ListOrder(sort, backwards: backwards)
        let columns = order.parts.map(\.column).joined(separator: ", ")
        var parts: [SQLText] = [
            "SELECT \(raw: columns), id FROM opportunities WHERE workspace_id = \(workspace) AND withdrawn_at IS NULL",
            // The walk by number has a beginning, so that its index is taken.
            "AND number > 0",
        ]
        parts += wanted(filter)
        if let place = after ?? before { parts += ["AND", order.after(place, id: "id")] }
        parts += [order.text(id: "id"), "LIMIT \(limit)"]
        var places = try rows(SQLText(joining: parts)) { try order.place($0) }
        if backwards { places.reverse() }
        let found = try places.compactMap { place in
            try find(Opportunity.self, ID(place.id)).map { ($0, place) }
        }
        return OpportunitySlice(rows: found.map(\.0), places: found.map(\.1))
    }

    private func wanted(_ filter: OpportunityFilter) -> [SQLText] {
        var parts: [SQLText] = []
        if case .owned(let user) = filter.scope { parts.append("AND owner_id = \(user)") }
        guard filter.condition != .everything else { return parts }
        return parts + ["AND", OpportunityPredicates(workspace: workspace).text(filter.condition)]
    }
}
