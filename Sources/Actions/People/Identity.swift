import Sales
import Storage

/// People and accounts as one identity: found by what names them, made where nobody is found. Exact after folding; what
/// only resembles is never merged.
struct Identity {
    let act: Acting
    let filling: Filling

    init(_ act: Acting, filling: Filling = .blanks) {
        self.act = act
        self.filling = filling
    }

    /// Who is meant: the person and the account, found or made, with what was said filled in.
    struct Met {
        var person: Kept<Person>?
        var account: Kept<Account>?
        /// Whether each was made just now.
        var personIsNew = false
        var accountIsNew = false
        /// Whether what was said added to what is known.
        var changed = false
        /// The account: the one that was met, else the person's.
        var accountID: ID<Account>? { account?.record.id ?? person?.record.accountID }
    }

    /// Finds or makes the person and the account of these details; either may be absent.
    func meet(_ person: PersonDetails, _ account: AccountDetails, _ telling: Telling = .created) throws -> Met {
        var met = Met()
        // Whoever is known at an account is met there: no other is looked for by their address.
        if filling == .blanks, account.isEmpty, !person.isEmpty, let known = try find(person, account: nil),
            known.record.accountID != nil
        {
            try fill(known, with: person, account: nil, telling, into: &met)
            return met
        }
        try meetAccount(account, email: person.email, telling, into: &met)
        try meetPerson(person, telling, into: &met)
        return met
    }

    /// Finds or makes the person of these details, at the account of `met` where there is one.
    func meetPerson(_ person: PersonDetails, _ telling: Telling = .created, into met: inout Met) throws {
        guard !person.isEmpty else { return }
        let accountID = met.account?.record.id
        if let known = try find(person, account: met.accountIsNew ? nil : accountID) {
            try fill(known, with: person, account: accountID, telling, into: &met)
        } else {
            var made = Person(blank: act.newID()).filled(with: person, account: accountID, .blanks)
            made.importID = act.importID
            met.person = try act.create(made, telling)
            met.personIsNew = true
        }
    }

    private func fill(
        _ known: Kept<Person>, with details: PersonDetails, account: ID<Account>?, _ telling: Telling,
        into met: inout Met
    ) throws {
        let filled = known.record.filled(with: details, account: account, filling)
        met.changed = met.changed || filled != known.record
        met.person = try act.change(known, to: filled, telling.as(.edited))
    }

    /// Finds or makes the account of these details, or finds the one whose domain the address has.
    func meetAccount(
        _ details: AccountDetails, email: String?, _ telling: Telling = .created, into met: inout Met
    ) throws {
        if let known = try find(details, email: email) {
            let filled = known.record.filled(with: details, filling)
            met.changed = filled != known.record
            met.account = try act.change(known, to: filled, telling.as(.edited))
        } else if !details.isEmpty {
            var made = Account(blank: act.newID()).filled(with: details, .blanks)
            made.domain = made.domain ?? Folding.businessDomain(ofEmail: email)
            made.importID = act.importID
            met.account = try act.create(made, telling)
            met.accountIsNew = true
        }
    }

    /// The account that these details mean, if it is known.
    func known(_ details: AccountDetails) throws -> Kept<Account>? { try find(details, email: nil) }

    /// The account meant: by external id, then domain, then name where no domains disagree, then the business domain of
    /// the e-mail address.
    private func find(_ details: AccountDetails, email: String?) throws -> Kept<Account>? {
        if let externalID = filled(details.externalID) {
            if let known = try act.store.find(Account.self, externalID: externalID) { return known }
        }
        let domain = Folding.domain(details.domain)
        if let domain {
            let known = try act.store.accounts(domainKey: domain).first { fits($0, details) }
            if let known { return known }
        }
        if let name = Folding.name(details.name) {
            return try act.store.accounts(nameKey: name).first { fits($0, details) }
        }
        guard details.isEmpty, let domain = Folding.businessDomain(ofEmail: email) else { return nil }
        return try act.store.accounts(domainKey: domain).first
    }

    /// Two external ids are two accounts, and so are two domains under one name.
    private func fits(_ known: Kept<Account>, _ details: AccountDetails) -> Bool {
        if let said = filled(details.externalID), let has = known.record.externalID, said != has { return false }
        let (said, has) = (Folding.domain(details.domain), Folding.domain(known.record.domain))
        return said == nil || has == nil || said == has
    }

    /// The person meant: by external id, then e-mail, then phone where no names disagree, then name within the account.
    private func find(_ details: PersonDetails, account: ID<Account>?) throws -> Kept<Person>? {
        if let externalID = filled(details.externalID) {
            if let known = try act.store.find(Person.self, externalID: externalID) { return known }
        }
        if let email = Folding.email(details.email) {
            let known = try act.store.people(emailKey: email).first { fits($0, details) }
            if let known { return known }
        }
        let name = Folding.name(details.fullName)
        if let phone = Folding.phone(details.phone) {
            let known = try act.store.people(phoneKey: phone).first { agrees($0, name) && fits($0, details) }
            if let known, emailsAgree(known, details) { return known }
        }
        guard let account, let name else { return nil }
        return try act.store.people(nameKey: name, account: account).first {
            fits($0, details) && emailsAgree($0, details)
        }
    }

    private func fits(_ known: Kept<Person>, _ details: PersonDetails) -> Bool {
        guard let said = filled(details.externalID), let has = known.record.externalID else { return true }
        return said == has
    }

    /// A household shares a phone: two names are two people.
    private func agrees(_ known: Kept<Person>, _ name: String?) -> Bool {
        guard let name, let has = Folding.name(known.record.fullName) else { return true }
        return name == has
    }

    private func emailsAgree(_ known: Kept<Person>, _ details: PersonDetails) -> Bool {
        guard let said = Folding.email(details.email), let has = Folding.email(known.record.email) else { return true }
        return said == has
    }

    private func filled(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return text
    }
}

extension Telling {
    /// The same telling of another kind of deed.
    func `as`(_ kind: EntryKind) -> Telling {
        var telling = self
        telling.kind = kind
        return telling
    }
}
