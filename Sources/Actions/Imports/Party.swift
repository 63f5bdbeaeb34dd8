import Sales
import Storage

/// Whom a row of leads or of a list is about: by the ids it refers to, else by what it says of them.
struct Party {
    let row: FieldRow
    let act: Acting

    init(_ row: FieldRow, _ act: Acting) {
        self.row = row
        // Who is who is an act of its own, over before a lead is opened: what becomes known of somebody counts for the
        // leads they have, and must not judge the one to come.
        self.act = Acting(store: act.store, desk: act.desk, playbook: act.published, importID: act.importID)
    }

    /// Finds or makes the person and the account; what is known of them already stays as it is, blanks are filled.
    /// Refuses ids that are not there where the row says nothing else about whom it means.
    func meet(personID: String? = nil) throws -> Identity.Met {
        let met = try find(personID)
        try act.finish()
        return met
    }

    private func find(_ personID: String?) throws -> Identity.Met {
        let refer = References(act, row)
        var person = try row.person()
        if row.kind == .list { person.own.merge(row.own) { $1 } }
        var account = try row.account(named: "company")
        let known = try (personID ?? row.text("person")).flatMap { try refer.findPerson($0) }
        if known == nil { try name(&person, by: personID) }
        var met = Identity.Met()
        try meetAccount(&account, refer, known, &met)
        if let known {
            person.externalID = nil
            let filled = known.record.filled(with: person, account: met.account?.record.id, .blanks)
            met.person = try act.change(known, to: filled)
            met.changed = filled != known.record
            return met
        }
        guard !person.isEmpty else { return met }
        if let country = row.text("country"), met.account == nil { person.country = country }
        if met.account == nil { try Identity(act).meetAccount(account, email: person.email, into: &met) }
        try Identity(act).meetPerson(person, into: &met)
        return met
    }

    /// An id that nobody has is the new person's, where the row says more of them.
    private func name(_ person: inout PersonDetails, by personID: String?) throws {
        guard let id = personID ?? row.text("person") else { return }
        guard personID != nil || !person.isEmpty || row.has("account") || row.has("company") else {
            throw ImportRefusal.notFound(line: row.line, column: row.column("person"), value: id, noun: .person)
        }
        if Folding.email(id) != nil, person.email == nil { person.email = id } else { person.externalID = id }
    }

    private func meetAccount(
        _ details: inout AccountDetails, _ refer: References, _ person: Kept<Person>?, _ met: inout Identity.Met
    ) throws {
        if let name = row.filled("account") {
            if let known = try refer.findAccount(name) {
                met.account = try fill(known, details)
                return
            }
            if details.isEmpty {
                met.account = try refer.account()
                return
            }
            details.externalID = name
        }
        // Two organisations may share a name: the one the person belongs to is meant.
        if let id = person?.record.accountID, let own = try act.store.find(Account.self, id),
            details.name == nil || Folding.name(details.name) == Folding.name(own.record.name)
        {
            met.account = try fill(own, details)
            return
        }
        guard !details.isEmpty else { return }
        try Identity(act).meetAccount(details, email: nil, into: &met)
    }

    private func fill(_ known: Kept<Account>, _ details: AccountDetails) throws -> Kept<Account> {
        try act.change(known, to: known.record.filled(with: details, .blanks))
    }
}
