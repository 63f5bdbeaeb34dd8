import SQLPort
public import Sales

/// A page of a list of leads, as it is found.
public struct LeadSlice: Hashable, Sendable {
    /// The leads in the order asked for.
    public var rows: [LeadRow]
    /// The place of each.
    public var places: [ListCursor]
    /// Set where the search stopped before the page was full, because it had looked at enough: go on after this place.
    public var goOn: ListCursor?
}

extension Store {
    /// Up to `limit` leads after a place, or before one.
    ///
    /// Where a test names few leads, they are found by its index and sorted. Where an index has the order, it is walked
    /// until the page is full. Else all leads are looked at; in a large workspace no more than so many at a time, and
    /// the answer says where to go on.
    public func leads(
        _ filter: LeadFilter, sort: LeadSort = .interest, after: ListCursor? = nil, before: ListCursor? = nil,
        limit: Int
    ) throws -> LeadSlice {
        try leads(filter, sort: sort, after: after, before: before, limit: limit, by: LeadMeasure())
    }

    /// The same, with another measure of when to try something else: every one finds the same leads.
    func leads(
        _ filter: LeadFilter, sort: LeadSort, after: ListCursor? = nil, before: ListCursor? = nil, limit: Int,
        by measure: LeadMeasure
    ) throws -> LeadSlice {
        let backwards = before != nil && after == nil
        let search = LeadSearch(
            store: self, condition: filter.whole, sort: sort, order: ListOrder(sort, backwards: backwards),
            start: after ?? before, limit: limit, measure: measure)
        var (places, goOn) = try search.places()
        if backwards { places.reverse() }
        let rows = try leadRows(places.map { ID<Lead>($0.id) })
        let found = places.compactMap { place in rows[ID<Lead>(place.id)].map { ($0, place) } }
        return LeadSlice(rows: found.map(\.0), places: found.map(\.1), goOn: goOn)
    }

    private func leadRows(_ leads: [ID<Lead>]) throws -> [ID<Lead>: LeadRow] {
        guard !leads.isEmpty else { return [:] }
        let head: SQLText = """
            SELECT \(raw: LeadRow.columns) FROM leads
            CROSS JOIN standings ON standings.workspace_id = leads.workspace_id AND standings.lead_id = leads.id
            LEFT JOIN people ON people.workspace_id = leads.workspace_id AND people.id = leads.person_id
            LEFT JOIN accounts ON accounts.workspace_id = leads.workspace_id AND accounts.id = leads.account_id
            WHERE leads.workspace_id = \(workspace) AND leads.id IN (
            """
        let ids = SQLText(joining: leads.map { SQLText("\($0)") }, by: ", ")
        let rows = try rows(SQLText(joining: [head, ids, ")"])) { try LeadRow($0) }
        return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    }
}
