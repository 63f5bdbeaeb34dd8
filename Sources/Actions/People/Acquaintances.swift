import Sales
import Storage

/// Looks up how somebody known stands when they engage again.
struct Acquaintances {
    let store: Store

    init(_ store: Store) { self.store = store }

    /// What is known of the person, or of the account where no person is named.
    func acquainted(_ person: Person?, _ account: Account?) throws -> Acquainted {
        var someone = Acquainted()
        someone.isCustomer = person?.customerSince != nil || account?.customerSince != nil
        someone.accountOwnerID = account?.ownerID
        if let person { try look(at: person, account, &someone) }
        // Whoever has something open goes on with that: nothing else is asked of them.
        guard let account, someone.openLeads.isEmpty, someone.openOpportunities.isEmpty else { return someone }
        let open = try store.openLeads(account: account.id)
        guard let person else {
            someone.openLeads = try open.filter { $0.record.personID == nil }.map(openLead)
            someone.latest = try store.latestLead(accountAlone: account.id)?.record
            return someone
        }
        someone.colleagues = try open.filter { $0.record.personID != person.id }.map(openLead)
        return someone
    }

    private func look(at person: Person, _ account: Account?, _ someone: inout Acquainted) throws {
        someone.openLeads = try store.openLeads(person: person.id).map(openLead)
        guard someone.openLeads.isEmpty else { return }
        someone.openOpportunities = try store.openOpportunities(person: person.id).map {
            Acquainted.OpenOpportunity(
                id: $0.record.id, ownerID: $0.record.ownerID, openedAt: $0.record.openedAt)
        }
        guard someone.openOpportunities.isEmpty else { return }
        someone.latest = try store.latestLead(person: person.id)?.record
        someone.isListMember = try !store.memberships(person: person.id).isEmpty
    }

    private func openLead(_ lead: Kept<Lead>) throws -> Acquainted.OpenLead {
        Acquainted.OpenLead(
            id: lead.record.id, ownerID: lead.record.ownerID,
            engagedAt: try store.standing(lead.record.id)?.buyerAt ?? lead.record.openedAt)
    }
}
