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
    /// Where an index has the order, it is walked until the page is full. Where few are like that, they are found by
    /// the index of whichever test names the fewest, and sorted. Else all leads are looked at; in a large workspace no
    /// more than so many at a time, and the answer says where to go on.
    public func leads(
        _ filter: LeadFilter, sort: LeadSort = .interest, after: ListCursor? = nil, before: ListCursor? = nil,
        limit: Int
    ) throws -> LeadSlice {
        let backwards = before != nil && after == nil
        let search = LeadSearch(
            store: self, condition: filter.whole, sort: sort, order: ListOrder(sort, backwards: backwards),
            start: after ?? before, limit: limit)
        var (places, goOn) = try search.places()
        if backwards { places.reverse() }
        let rows = try places.map { place in try leadRow(ID<Lead>(place.id)) }
        let found = zip(rows, places).compactMap { row, place in row.map { ($0, place) } }
        return LeadSlice(rows: found.map(\.0), places: found.map(\.1), goOn: goOn)
    }

    private func leadRow(_ lead: ID<Lead>) throws -> LeadRow? {
        try row(
            """
            SELECT \(raw: LeadRow.columns) FROM leads
            CROSS JOIN standings ON standings.workspace_id = leads.workspace_id AND standings.lead_id = leads.id
            LEFT JOIN people ON people.workspace_id = leads.workspace_id AND people.id = leads.person_id
            LEFT JOIN accounts ON accounts.workspace_id = leads.workspace_id AND accounts.id = leads.account_id
            WHERE leads.workspace_id = \(workspace) AND leads.id = \(lead)
            """
        ) { try LeadRow($0) }
    }
}

/// One search for the places of a page.
private struct LeadSearch {
    let store: Store
    let condition: FilterCondition<LeadTest>
    let sort: LeadSort
    let order: ListOrder
    let start: ListCursor?
    let limit: Int

    /// How many leads a first and a second look along a walk take in, before something else is tried.
    private static let windows = [150, 1_500]
    /// With no more leads than that, all of them are looked at.
    private static let few: Int64 = 150_000
    /// How many leads of a large workspace are looked at in one go.
    private static let budget = 40_000

    func places() throws -> ([ListCursor], goOn: ListCursor?) {
        guard !condition.conjuncts.contains(where: \.isImpossible) else { return ([], nil) }
        let seed = LeadSeed.best(of: condition, store.workspace)
        if let seed, seed.rank < .many { return (try seeded(seed), nil) }
        if let walks = LeadWalk.walks(condition, order, sort) {
            if let found = try walked(walks, LeadSearch.windows) { return (found.places, nil) }
            if seed == nil, try store.last(.lead) > LeadSearch.few, let found = try walkedFar(walks) { return found }
        }
        if let seed { return (try seeded(seed), nil) }
        return (try wide(), nil)
    }

    private func seeded(_ seed: LeadSeed) throws -> [ListCursor] {
        try sorted(from: SQLText(joining: ["(", seed.text, ") AS seed"]), first: "seed", id: "seed.id", .beside)
    }

    private func wide() throws -> [ListCursor] {
        try sorted(from: "leads", first: "leads", id: "leads.id", .gathered)
    }

    private func sorted(from: SQLText, first: String, id: String, _ reach: PartyReach) throws -> [ListCursor] {
        let workspace = store.workspace
        let predicate = LeadPredicates(workspace: workspace, reach: reach).predicate(condition)
        let tables = predicate.tables.union(order.tables)
        let keys = order.parts.map(\.column).joined(separator: ", ")
        var parts: [SQLText] = [
            "SELECT \(raw: keys), \(raw: id) FROM", from, LeadJoin.text(tables, from: first, workspace), "WHERE",
        ]
        if first == "leads" { parts.append("leads.workspace_id = \(workspace) AND") }
        parts.append(predicate.text)
        if let start { parts += ["AND", order.after(start, id: id)] }
        parts += [order.text(id: id), "LIMIT \(limit)"]
        return try store.rows(SQLText(joining: parts)) { try order.place($0) }
    }

    /// How far one walk has come.
    private struct Progress {
        var hits: [ListCursor] = []
        var last: ListCursor?
        var isDone = false
    }

    /// The places found along the walks, where looking at no more than those windows is enough; else nil.
    private func walked(_ walks: [LeadWalk], _ windows: [Int]) throws -> (places: [ListCursor], Bool)? {
        var found: [ListCursor] = []
        for walk in walks {
            var progress = Progress(last: start)
            for size in windows where !progress.isDone { try go(walk, size, &progress) }
            guard progress.isDone else { return nil }
            found += progress.hits
        }
        // Leads that wait without a date are in no walk by date: then all have to be looked at.
        if sort.keys[0].name == .revisit, found.count < limit { return nil }
        return (Array(found.sorted(by: order.precedes).prefix(limit)), true)
    }

    /// What looking at so many leads finds: nothing beyond where the slowest walk stands is certain.
    private func walkedFar(_ walks: [LeadWalk]) throws -> ([ListCursor], goOn: ListCursor?)? {
        guard sort.keys[0].name != .revisit else { return nil }
        var found: [ListCursor] = []
        var frontier: ListCursor?
        for walk in walks {
            var progress = Progress(last: start)
            for _ in 0..<4 where !progress.isDone {
                try go(walk, LeadSearch.budget / 4 / walks.count, &progress)
            }
            found += progress.hits
            guard !progress.isDone, let last = progress.last else { continue }
            frontier = frontier.map { order.precedes($0, last) ? $0 : last } ?? last
        }
        let certain = frontier.map { end in found.filter { !order.precedes(end, $0) } } ?? found
        let page = Array(certain.sorted(by: order.precedes).prefix(limit))
        return (page, page.count < limit ? frontier : nil)
    }

    /// Looks at the next leads of a walk.
    private func go(_ walk: LeadWalk, _ size: Int, _ progress: inout Progress) throws {
        let predicate = LeadPredicates(workspace: store.workspace, reach: .beside).predicate(condition)
        var (seen, last) = (0, progress.last)
        let text = walk.window(predicate, after: progress.last, size: size, store.workspace)
        try store.connection.each(text) { row in
            let place = try order.place(row)
            if row.integer(2) == 1 { progress.hits.append(place) }
            if seen == 0 || last.map({ order.precedes($0, place) }) == true { last = place }
            seen += 1
            return true
        }
        progress.last = last
        progress.isDone = seen < size || progress.hits.count >= limit
    }
}

extension FilterCondition<LeadTest> {
    /// Nothing can be like that: somebody or something is asked for that is not there.
    fileprivate var isImpossible: Bool {
        guard case .test(let test) = self else { return false }
        switch test {
        case .states(let some): return some.isEmpty
        case .owners(let some): return some.isEmpty
        case .campaigns(let some): return some.isEmpty
        case .sources(let some): return some.isEmpty
        case .grades(let some): return some.isEmpty
        case .lists(let some): return some.isEmpty
        case .words(_, let some): return some.isEmpty
        default: return false
        }
    }
}
