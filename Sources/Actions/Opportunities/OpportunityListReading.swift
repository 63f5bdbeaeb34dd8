public import Sales
import Storage

/// One page of opportunities.
public struct OpportunityPage: Hashable, Sendable {
    /// The opportunities, in the order asked for.
    public var rows: [Opportunity]
    /// What to call the owners.
    public var owners: [ID<User>: String]
    /// What to call the accounts.
    public var accounts: [ID<Account>: String]
    /// Where the next page begins; nil: this is the last.
    public var next: String?
    /// Where this page begins, to go back from; nil: it is the first.
    public var previous: String?
}

extension Desk {
    /// A page of opportunities as it is asked for in texts; blank is every one, the latest number first. Throws
    /// `FilterFault` where the filter or the order cannot be read.
    public func opportunityList(_ query: ListQuery) async throws -> OpportunityPage {
        let (filter, sort) = (try await opportunityFilter(query.filter), try OpportunitySort(query.sort))
        return try await opportunityList(
            filter, sort: sort, after: query.after, before: query.before, limit: query.limit)
    }

    /// A page of opportunities: those that the filter lets through, from after where an earlier page ended, or up to
    /// where one began. Refuses a cursor that no page of this order gave out.
    public func opportunityList(
        _ filter: OpportunityFilter = .open, sort: OpportunitySort = .number, after: String? = nil,
        before: String? = nil, limit: Int = 50
    ) async throws -> OpportunityPage {
        try mustBeAllowed(to: .see)
        let limit = min(max(limit, 1), 1_000)
        let start = try after.map { try ListCursor(text: $0, keys: sort.keys.count) }
        let end = try before.map { try ListCursor(text: $0, keys: sort.keys.count) }
        return try await reading { store in
            let slice = try store.opportunities(filter, sort: sort, after: start, before: end, limit: limit + 1)
            let backwards = end != nil && start == nil
            let more = slice.rows.count > limit
            let range = backwards && more ? 1..<slice.rows.count : 0..<min(limit, slice.rows.count)
            let page = slice.rows[range].map(\.record)
            let (first, last) = (slice.places[range].first?.text, slice.places[range].last?.text)
            return OpportunityPage(
                rows: page, owners: try store.names(of: page.compactMap(\.ownerID)),
                accounts: try store.names(of: page.compactMap(\.accountID)),
                next: backwards || more ? last : nil,
                previous: backwards ? (more ? first : nil) : start == nil ? nil : first)
        }
    }
}

extension Store {
    /// What these accounts are called.
    func names(of accounts: some Sequence<ID<Account>>) throws -> [ID<Account>: String] {
        var names: [ID<Account>: String] = [:]
        for id in Set(accounts) { names[id] = try find(Account.self, id)?.record.name }
        return names
    }
}
