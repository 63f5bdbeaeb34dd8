import Sales
import Storage

/// A look at the records: as their tables have them, or as they were known to be at a moment.
struct Lens {
    let store: Store
    /// Nil: as the tables have them.
    let moment: Moment?

    /// The record of `id`; nil for no id, where there is none, and where there was none yet.
    func record<R: Record>(_ type: R.Type, _ id: ID<R>?) throws -> R? {
        guard let id else { return nil }
        guard let moment else { return try store.find(type, id)?.record }
        let entries = try store.entries(of: Subject(R.noun, id.raw)).filter { $0.subject.noun == R.noun }
        let withdrawals = try store.withdrawals(of: entries)
        guard R.isOwnEntry else {
            return try Fold.record(type, id: id, entries, withdrawals: withdrawals, asOf: moment)?.record
        }
        guard let present = try store.find(type, id)?.record else { return nil }
        return try Fold.record(from: present, entries, withdrawals: withdrawals, asOf: moment)
    }

    /// The records of a noun that `entries` tell of, or what `tables` has of them, in the order of ids.
    func records<R: Record>(
        _ type: R.Type, toldIn entries: [Entry], else tables: () throws -> [Kept<R>]
    ) throws -> [R] {
        guard moment != nil else { return try tables().map(\.record).sorted { $0.id < $1.id } }
        let ids = Set(entries.filter { $0.subject.noun == R.noun }.map(\.subject.id))
        return try ids.sorted().compactMap { try record(type, ID<R>($0)) }
    }

    /// Whether what we learned at that moment counts.
    func sees(_ knownAt: Moment) -> Bool { moment.map { knownAt <= $0 } ?? true }

    /// What is known of whom a lead is about, as far as a fit card asks.
    func acquaintance(with lead: Lead, asking: Set<FactName> = Set(FactName.allCases)) throws -> Acquaintance {
        try Acquaintance(
            lead: lead, person: record(Person.self, lead.personID), account: record(Account.self, lead.accountID),
            campaign: asking.contains(.campaign) ? record(Campaign.self, lead.campaignID)?.name : nil,
            openingKind: asking.contains(.referred) ? record(Engagement.self, lead.openedBy)?.kind : nil)
    }
}
