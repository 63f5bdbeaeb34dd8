public import Sales
import Storage

extension Desk {
    /// The open opportunities of a lead's account, which it may join; the latest number first.
    public func openOpportunities(of lead: Lead) async throws -> [Opportunity] {
        try mustBeAllowed(to: .see)
        return try await reading { store in
            let person = try lead.personID.flatMap { try store.find(Person.self, $0)?.record }
            let account = lead.accountID ?? person?.accountID
            let deals = try account.map { try store.opportunities(account: $0).map(\.record) } ?? []
            return deals.filter(\.isOpen).sorted { $0.number > $1.number }
        }
    }
}
