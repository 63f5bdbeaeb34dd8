public import Sales
import Storage

/// One page of leads.
public struct LeadPage: Hashable, Sendable {
    /// The leads, in the order asked for.
    public var rows: [LeadRow]
    /// What to call the owners of these leads.
    public var owners: [ID<User>: String]
    /// Where the next page begins; nil: this is the last.
    public var next: String?
    /// Where this page begins, to go back from; nil: it is the first.
    public var previous: String?
    /// How far counting anew after a change of playbook has got; nil: all scores are of the playbook in force.
    public var rescoring: RescoringProgress?
}

/// How far counting all leads anew has got.
public struct RescoringProgress: Hashable, Sendable {
    /// The playbook that the scores are counted by.
    public var playbook: Int
    /// Leads done.
    public var done: Int
    /// Leads in all.
    public var total: Int

    /// A progress with everything given.
    public init(playbook: Int, done: Int, total: Int) {
        self.playbook = playbook
        self.done = done
        self.total = total
    }
}

extension Desk {
    /// A page of leads as it is asked for in texts. Throws `FilterFault` where the filter or the order cannot be read.
    public func leadList(_ query: ListQuery) async throws -> LeadPage {
        let filter = try await leadFilter(FilterExpression(query.filter))
        guard let sort = query.sort.isEmpty ? .interest : LeadSort(rawValue: query.sort) else {
            throw FilterFault("A list of leads cannot be sorted by “\(query.sort)”", column: 1)
        }
        return try await leadList(filter, sort: sort, after: query.after, limit: query.limit)
    }

    /// A page of leads: those that the filter lets through, in that order, from after where an earlier page ended.
    ///
    /// Scores are whole points, true at this moment as far as the jobs have run. Refuses a cursor that no page gave
    /// out.
    public func leadList(
        _ filter: LeadFilter = .open, sort: LeadSort = .interest, after cursor: String? = nil, limit: Int = 50
    ) async throws -> LeadPage {
        try mustBeAllowed(to: .see)
        let start = try cursor.map { try LeadCursor(text: $0) }
        let limit = min(max(limit, 1), 1_000)
        return try await reading { store in
            let rows = try store.leads(filter, sort: sort, after: start, limit: limit + 1)
            let page = Array(rows.prefix(limit))
            return LeadPage(
                rows: page, owners: try store.names(of: page.compactMap(\.ownerID)),
                next: rows.count > limit ? page.last?.cursor(sort).text : nil,
                rescoring: try store.runningRescoring().map {
                    RescoringProgress(playbook: $0.playbook, done: $0.done, total: $0.total)
                })
        }
    }
}

extension Store {
    /// What to call these users: by name, else by address.
    func names(of users: some Sequence<ID<User>>) throws -> [ID<User>: String] {
        var names: [ID<User>: String] = [:]
        for id in Set(users) { names[id] = try find(User.self, id).map { $0.record.name ?? $0.record.email } }
        return names
    }
}

extension LeadCursor {
    /// The cursor as it is handed out: the sort value and the lead.
    var text: String { "\(key).\(id)" }

    /// Reads what `text` wrote. Refuses everything else.
    init(text: String) throws(Refusal) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let key = Int64(parts[0]), let id = ID<Lead>(parts[1]) else {
            throw Refusal(.badValue(field: "after", value: text))
        }
        self.init(key: key, id: id)
    }
}
