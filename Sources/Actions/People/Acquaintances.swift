import Sales
import Storage

/// Looks up how somebody known stands when they engage again, and says where what they do goes.
struct Acquaintances {
    let store: Store

    init(_ store: Store) { self.store = store }

    /// Where an engagement of that kind and class goes. What is known of the person, or of the account where no person
    /// is named, is looked up only as far as it matters: most of what people do goes on with what they have open.
    func route(
        _ kind: EngagementKind, _ class: Engagement.Class, asks: Bool, person: Person?, account: ID<Account>?
    ) throws -> CaptureRoute {
        var someone = Acquainted()
        if let person {
            try lookForOpen(person, &someone)
        } else if let account {
            someone.openLeads = try store.openLeads(account: account).filter { $0.record.personID == nil }.map(openLead)
        }
        if let route = Capture.settledRoute(kind, `class`, asks: asks, by: someone) { return route }
        try lookBack(person, try account.flatMap { try store.find(Account.self, $0)?.record }, &someone)
        return Capture.route(kind, `class`, asks: asks, by: someone)
    }

    private func lookForOpen(_ person: Person, _ someone: inout Acquainted) throws {
        someone.openLeads = try store.openLeads(person: person.id).map(openLead)
        guard someone.openLeads.isEmpty else { return }
        someone.openOpportunities = try store.openOpportunities(person: person.id).map {
            Acquainted.OpenOpportunity(
                id: $0.record.id, ownerID: $0.record.ownerID, openedAt: $0.record.openedAt)
        }
    }

    /// What was before, and who else is there.
    private func lookBack(_ person: Person?, _ account: Account?, _ someone: inout Acquainted) throws {
        someone.isCustomer = person?.customerSince != nil || account?.customerSince != nil
        someone.accountOwnerID = account?.ownerID
        guard let person else {
            someone.latest = try account.flatMap { try store.latestLead(accountAlone: $0.id) }?.record
            return
        }
        someone.latest = try store.latestLead(person: person.id)?.record
        someone.isListMember = try !store.memberships(person: person.id).isEmpty
        guard let account else { return }
        someone.colleagues = try store.openLeads(account: account.id).filter { $0.record.personID != person.id }
            .map(openLead)
    }

    private func openLead(_ lead: Kept<Lead>) throws -> Acquainted.OpenLead {
        Acquainted.OpenLead(
            id: lead.record.id, ownerID: lead.record.ownerID,
            engagedAt: try store.standing(lead.record.id)?.buyerAt ?? lead.record.openedAt)
    }
}
