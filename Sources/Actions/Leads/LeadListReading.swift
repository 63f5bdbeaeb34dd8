public import Sales
import Scoring
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
    /// The search stopped before the page was full, because it had looked at enough: `next` goes on.
    public var isPartial = false
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
    /// A page of leads as it is asked for in texts; blank is every lead, by interest. Throws `FilterFault` where the
    /// filter or the order cannot be read.
    public func leadList(_ query: ListQuery) async throws -> LeadPage {
        let (filter, sort) = (try await leadFilter(query.filter), try LeadSort(query.sort))
        return try await leadList(
            filter, sort: sort, after: query.after, before: query.before, limit: query.limit)
    }

    /// A page of leads: those that the filter lets through, in that order, from after where an earlier page ended, or
    /// up to where one began.
    ///
    /// Scores are whole points, true at this moment. Refuses a cursor that no page of this order gave out.
    public func leadList(
        _ filter: LeadFilter = .open, sort: LeadSort = .interest, after: String? = nil, before: String? = nil,
        limit: Int = 50
    ) async throws -> LeadPage {
        try mustBeAllowed(to: .see)
        let (start, end) = (try after.map { try sort.cursor($0) }, try before.map { try sort.cursor($0) })
        let (limit, now) = (min(max(limit, 1), 1_000), clock())
        return try await reading { store in
            let slice = try store.leads(filter, sort: sort, after: start, before: end, limit: limit + 1)
            var page = LeadPage(slice, limit: limit, backwards: end != nil && start == nil, isFirst: start == nil)
            let cards = try playbooks.current(in: store).cards
            page.rows = try page.rows.map { try store.brought($0, to: now, cards) }
            page.owners = try store.names(of: page.rows.compactMap(\.ownerID))
            page.rescoring = try store.runningRescoring().map {
                RescoringProgress(playbook: $0.playbook, done: $0.done, total: $0.total)
            }
            return page
        }
    }
}

extension LeadPage {
    /// The page that a search found; one more than `limit` was asked for.
    fileprivate init(_ slice: LeadSlice, limit: Int, backwards: Bool, isFirst: Bool) {
        let more = slice.rows.count > limit
        // The one too many stands where the search went to.
        let range = backwards && more ? 1..<slice.rows.count : 0..<min(limit, slice.rows.count)
        rows = Array(slice.rows[range])
        owners = [:]
        let (first, last) = (slice.places[range].first?.text, slice.places[range].last?.text)
        next = backwards ? last : more ? last : slice.goOn?.text
        previous = backwards ? (more ? first : nil) : isFirst ? nil : first
        isPartial = slice.goOn != nil
    }
}

extension LeadSort {
    /// The place that a page of this order handed out. Refuses everything else.
    fileprivate func cursor(_ text: String) throws(Refusal) -> ListCursor {
        try ListCursor(text: text, keys: keys.count)
    }
}

extension Store {
    /// A row whose whole points have changed since they were counted, with those of this moment.
    fileprivate func brought(_ row: LeadRow, to now: Moment, _ cards: Scorecards) throws -> LeadRow {
        guard let changesAt = row.changesAt, changesAt <= now, let standing = try standing(row.id) else { return row }
        let interest = cards.interestPoints(standing.window, at: now.milliseconds)
        var row = row
        row.interest = interest.whole
        row.grade = cards.grading.grade(fit: standing.fit, interest: interest)
        row.asOf = now
        return row
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
