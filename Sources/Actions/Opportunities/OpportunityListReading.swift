public import Sales
import Storage

/// One page of opportunities.
public struct OpportunityPage: Hashable, Sendable {
    /// The opportunities, the latest number first.
    public var rows: [Opportunity]
    /// What to call the owners.
    public var owners: [ID<User>: String]
    /// What to call the accounts.
    public var accounts: [ID<Account>: String]
    /// Where the next page begins; nil: this is the last.
    public var next: String?
}

extension Desk {
    /// A page of opportunities: those that the filter lets through, from after where an earlier page ended. Refuses a
    /// cursor that no page gave out.
    public func opportunityList(
        _ filter: OpportunityFilter = .open, after cursor: String? = nil, limit: Int = 50
    ) async throws -> OpportunityPage {
        try mustBeAllowed(to: .see)
        let limit = min(max(limit, 1), 1_000)
        guard let start = cursor.map({ Int64($0) }) ?? .max else {
            throw Refusal(.badValue(field: "after", value: cursor ?? ""))
        }
        return try await reading { store in
            let rows = try store.opportunities(filter, below: start, limit: limit + 1).map(\.record)
            let page = Array(rows.prefix(limit))
            return OpportunityPage(
                rows: page, owners: try store.names(of: page.compactMap(\.ownerID)),
                accounts: try store.names(of: page.compactMap(\.accountID)),
                next: rows.count > limit ? page.last.map { "\($0.number)" } : nil)
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
