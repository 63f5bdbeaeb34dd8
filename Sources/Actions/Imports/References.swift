import Sales
import Storage

/// Finds what the cells of a row refer to.
final class References {
    let act: Acting
    let row: FieldRow
    /// What was kept although nobody declared it.
    private(set) var undeclared: [UndeclaredWord] = []

    init(_ act: Acting, _ row: FieldRow) {
        self.act = act
        self.row = row
    }

    private var store: Store { act.store }

    /// The record with that external id; else, since an export of ours writes the id where there is no other, with
    /// that id.
    func known<R: Record>(_ type: R.Type, _ name: String) throws -> Kept<R>? {
        if let found = try store.find(type, externalID: name) { return found }
        guard let id = ID<R>(name) else { return nil }
        return try store.find(type, id)
    }

    /// The lead in a field: by external id, number or id. Refuses one that is not there.
    func lead(_ field: String = "lead") throws -> Kept<Lead>? {
        guard let name = row.filled(field) else { return nil }
        if let lead = try known(Lead.self, name) { return lead }
        if let number = References.number(name, "L-"), let lead = try store.lead(number: number) { return lead }
        throw missing(field, .lead)
    }

    /// The opportunity in a field: by external id, number or id. Refuses one that is not there.
    func opportunity(_ field: String = "opportunity") throws -> Kept<Opportunity>? {
        guard let name = row.filled(field) else { return nil }
        if let found = try known(Opportunity.self, name) { return found }
        if let number = References.number(name, "O-"), let found = try store.opportunity(number: number) {
            return found
        }
        throw missing(field, .opportunity)
    }

    /// The person in a field: by external id, id or e-mail address. Nil where nobody is.
    func findPerson(_ name: String) throws -> Kept<Person>? {
        if let person = try known(Person.self, name) { return person }
        guard let key = Folding.email(name) else { return nil }
        return try store.people(emailKey: key).first
    }

    /// The person in a field. Refuses one that is not there.
    func person(_ field: String = "person") throws -> Kept<Person>? {
        guard let name = row.filled(field) else { return nil }
        if let person = try findPerson(name) { return person }
        throw missing(field, .person)
    }

    /// The account in a field: by external id, id or name. Nil where there is none.
    func findAccount(_ name: String) throws -> Kept<Account>? {
        if let account = try known(Account.self, name) { return account }
        guard let key = Folding.name(name) else { return nil }
        return try store.accounts(nameKey: key).first
    }

    /// The account in a field; made where nobody has that name yet. An id that is not there makes an account too, which
    /// waits for its name: files come in any order.
    func account(_ field: String = "account") throws -> Kept<Account>? {
        guard let name = row.filled(field) else { return nil }
        if let account = try findAccount(name) { return account }
        var details = AccountDetails(name: name)
        if row.holdsIDs(field) {
            details.externalID = name
            undeclared.append(UndeclaredWord(field: UndeclaredWord.account, word: name))
        }
        return try Identity(act).meet(PersonDetails(), details).account
    }

    /// The user in a field; one we do not know becomes an inactive user.
    func user(_ field: String) throws -> ID<User>? {
        guard let name = row.filled(field) else { return nil }
        if let id = ID<User>(name), let user = try store.find(User.self, id) { return user.record.id }
        return try Directory(act).user(mentioned: name)
    }

    /// The campaign in a field, made on first mention.
    func campaign(_ field: String = "campaign") throws -> ID<Campaign>? {
        guard let name = row.filled(field) else { return nil }
        if let id = ID<Campaign>(name), let known = try store.find(Campaign.self, id) { return known.record.id }
        return try Directory(act).campaign(named: name)
    }

    private func missing(_ field: String, _ noun: ImportField.Noun) -> ImportRefusal {
        .notFound(line: row.line, column: row.column(field), value: row.text(field) ?? "", noun: noun)
    }

    private static func number(_ name: String, _ prefix: String) -> Int64? {
        guard name.uppercased().hasPrefix(prefix) else { return nil }
        return Int64(name.dropFirst(prefix.count))
    }
}

extension FieldRow {
    /// Whether a field says that nothing is meant, not even what would be taken over from elsewhere.
    func saysNone(_ field: String) -> Bool { text(field) == Naming.nothing }

    /// The row's own external id, else the one made of its fingerprint.
    var externalID: String { text("external_id") ?? fingerprint }
}
