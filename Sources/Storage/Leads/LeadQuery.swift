import SQLPort
import Sales

extension Store {
    /// A page of a list of leads: up to `limit` rows after `cursor`.
    ///
    /// The rows come along an index in the order asked for, wherever there is one; where the filter names an owner, a
    /// campaign, a source or a name, that index is walked instead and its leads are sorted.
    public func leads(
        _ filter: LeadFilter, sort: LeadSort = .interest, after cursor: LeadCursor? = nil, limit: Int
    ) throws -> [LeadRow] {
        let lanes = LeadLane.lanes(filter, sort)
        let pages = try lanes.map { lane in
            try rows(lane.statement(workspace, filter, sort, cursor, limit)) { try LeadRow($0) }
        }
        guard pages.count > 1 else { return pages.first ?? [] }
        let merged = pages.flatMap { $0 }.sorted { one, other in
            let (left, right) = ((one.key(sort), one.id), (other.key(sort), other.id))
            return sort.isDescending ? left > right : left < right
        }
        return Array(merged.prefix(limit))
    }
}

extension LeadSort {
    /// Which end comes first, the id too.
    var isDescending: Bool { self != .nextTouch }

    /// The column it sorts by.
    var column: String {
        switch self {
        case .interest: "standings.interest_whole"
        case .number: "leads.number"
        case .opened: "leads.opened_at"
        case .nextTouch: "standings.next_touch_at"
        }
    }

    /// Before the first row.
    var start: LeadCursor {
        isDescending
            ? LeadCursor(key: .max, id: ID(Identifier(high: .max, low: .max)))
            : LeadCursor(key: .min, id: ID(Identifier(high: 0, low: 0)))
    }
}

/// One walk along one index. A list that no single index has in order is walked along several and merged.
enum LeadLane: Hashable {
    /// Along the standings of open or of closed leads, in the order asked for.
    case standings(open: Bool)
    /// Along the leads of one state, in the order asked for.
    case state(LeadState)
    /// Along whichever index the filter narrows most; the rows are sorted.
    case narrowed
    /// Along the people or the accounts of a name; their leads are sorted.
    case people, accounts

    static func lanes(_ filter: LeadFilter, _ sort: LeadSort) -> [LeadLane] {
        if filter.nameKey != nil { return [.people, .accounts] }
        if filter.isNarrow { return [.narrowed] }
        let states = filter.states.isEmpty ? LeadState.allCases : LeadState.allCases.filter(filter.states.contains)
        switch sort {
        case .number, .opened: return states.map(LeadLane.state)
        case .interest, .nextTouch:
            return [true, false].filter { open in states.contains { $0.isOpen == open } }.map(LeadLane.standings)
        }
    }

    /// The statement of one page. The joins are spelled out (CROSS JOIN), because the planner cannot know how soon a
    /// walk in order finds enough rows.
    func statement(
        _ workspace: ID<Workspace>, _ filter: LeadFilter, _ sort: LeadSort, _ cursor: LeadCursor?, _ limit: Int
    ) -> SQLText {
        let after = cursor ?? sort.start
        let (than, direction) = sort.isDescending ? ("<", "DESC") : (">", "ASC")
        let id = isAlongStandings ? "standings.lead_id" : "leads.id"
        let parts: [SQLText] = [
            "SELECT \(raw: LeadRow.columns) \(raw: source) WHERE \(raw: first).workspace_id = \(workspace)",
            opening(filter),
            "AND (\(raw: sort.column), \(raw: id)) \(raw: than) (\(after.key), \(after.id))",
        ]
        let ending: SQLText = """
            ORDER BY \(raw: sort.column) \(raw: direction), \(raw: id) \(raw: direction) LIMIT \(limit)
            """
        return SQLText(joining: parts + filter.predicates(of: self) + [ending])
    }

    private var isAlongStandings: Bool {
        if case .standings = self { true } else { false }
    }

    /// The table that is walked.
    private var first: String {
        switch self {
        case .standings: "standings"
        case .state, .narrowed: "leads"
        case .people: "people"
        case .accounts: "accounts"
        }
    }

    private var source: String {
        let lead = "leads ON leads.workspace_id = \(first).workspace_id AND leads"
        let standing =
            "CROSS JOIN standings ON standings.workspace_id = leads.workspace_id "
            + "AND standings.lead_id = leads.id"
        let person = "LEFT JOIN people ON people.workspace_id = leads.workspace_id AND people.id = leads.person_id"
        let account =
            "LEFT JOIN accounts ON accounts.workspace_id = leads.workspace_id "
            + "AND accounts.id = leads.account_id"
        return switch self {
        case .standings: "FROM standings CROSS JOIN \(lead).id = standings.lead_id \(person) \(account)"
        case .state, .narrowed: "FROM leads \(standing) \(person) \(account)"
        case .people: "FROM people CROSS JOIN \(lead).person_id = people.id \(standing) \(account)"
        case .accounts: "FROM accounts CROSS JOIN \(lead).account_id = accounts.id \(standing) \(person)"
        }
    }

    /// Where the walk is bound.
    private func opening(_ filter: LeadFilter) -> SQLText {
        let name = filter.nameKey ?? ""
        // The last character of Unicode ends every name that begins so.
        let end = name + "\u{10FFFF}"
        switch self {
        case .standings(let open): return "AND standings.open = \(open)"
        case .state(let state): return "AND leads.state = \(state.rawValue)"
        case .narrowed: return ""
        case .people: return "AND people.name_key >= \(name) AND people.name_key < \(end)"
        case .accounts:
            // A lead found by its person's name is not found again by its account's.
            return """
                AND accounts.name_key >= \(name) AND accounts.name_key < \(end)
                AND NOT (coalesce(people.name_key, '') >= \(name) AND coalesce(people.name_key, '') < \(end))
                """
        }
    }
}
