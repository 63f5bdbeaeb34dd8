public import Sales
import Storage

extension Desk {
    /// Corrects what is known of a lead, its person and its account, each fact where it belongs: `title`, `employees`,
    /// `source`, own fields, `referred_by`. Its fit is counted anew, and that of every other lead about them.
    ///
    /// Refuses a field that is not there, a text that does not fit it, facts of a person or an account that the lead
    /// does not have, and a referral loop.
    public func editLead(_ name: String, _ edit: FactEdit, version: Int64? = nil) async throws -> LeadDone {
        try await onLead(name, version: version, may: .edit) { act, kept in
            let fields = act.playbook.fields
            let shares = edit.shares(of: kept.record, fields: fields)
            try act.editPerson(kept.record.personID, shares, of: kept.record.code)
            if !shares.account.texts.isEmpty {
                let account = try act.found(Account.self, kept.record.accountID, "account of", kept.record.code)
                try act.change(account, to: try account.record.edited(shares.account, fields: fields))
            }
            return try act.change(kept, to: try kept.record.edited(shares.lead, fields: fields))
        }
    }

    /// Corrects what is known of a person, named by address, id or the id they had elsewhere; `referred_by` too. Every
    /// lead about them is counted anew. Refuses as `editLead` does.
    public func editPerson(_ name: String, _ edit: FactEdit, version: Int64? = nil) async throws -> Person {
        try mustBeAllowed(to: .edit)
        return try await act { act in
            let kept = try act.store.person(named: name)
            try kept.mustBe(version)
            var shares = FactEdit.Shares()
            shares.person = edit
            shares.referredBy = shares.person.texts.removeValue(forKey: "referred_by")
            try act.editPerson(kept.record.id, shares, of: name)
            return try act.found(Person.self, kept.record.id, "person", name).record
        }
    }

    /// Corrects what is known of an account, named by its id, the id it had elsewhere, its domain or its name. Every
    /// lead about it is counted anew. Refuses as `editLead` does.
    public func editAccount(_ name: String, _ edit: FactEdit, version: Int64? = nil) async throws -> Account {
        try mustBeAllowed(to: .edit)
        return try await act { act in
            let kept = try act.store.account(named: name)
            try kept.mustBe(version)
            return try act.change(kept, to: try kept.record.edited(edit, fields: act.playbook.fields)).record
        }
    }
}

extension Acting {
    fileprivate func editPerson(_ id: ID<Person>?, _ shares: FactEdit.Shares, of code: String) throws {
        guard !shares.person.texts.isEmpty || shares.referredBy != nil else { return }
        let kept = try found(Person.self, id, "person of", code)
        var person = try kept.record.edited(shares.person, fields: playbook.fields)
        if let name = shares.referredBy {
            person.referredBy = nil
            if !name.isEmpty { person = try referred(person, by: try self.person(named: name)) }
        }
        try change(kept, to: person)
    }

    /// The person as referred by another. Refuses a loop.
    func referred(_ person: Person, by other: ID<Person>) throws -> Person {
        var referrers: [ID<Person>: ID<Person>] = [:]
        var next: ID<Person>? = other
        while let current = next, referrers[current] == nil {
            next = try store.find(Person.self, current)?.record.referredBy
            if let next { referrers[current] = next }
        }
        return try person.referred(by: other) { referrers[$0] }
    }

    fileprivate func found<R: Record>(_ type: R.Type, _ id: ID<R>?, _ noun: String, _ what: String) throws -> Kept<R> {
        guard let id, let kept = try store.find(type, id) else { throw Refusal(.notFound(noun: noun, what: what)) }
        return kept
    }
}

extension Store {
    /// The account named so: its id, the id it had elsewhere, its domain, its name. Refuses one that is not there.
    func account(named name: String) throws -> Kept<Account> {
        if let id = ID<Account>(name), let known = try find(Account.self, id) { return known }
        if let known = try find(Account.self, externalID: name) { return known }
        if let domain = Folding.domain(name), let known = try accounts(domainKey: domain).first { return known }
        if let key = Folding.name(name), let known = try accounts(nameKey: key).first { return known }
        throw Refusal(.notFound(noun: "account", what: name))
    }
}
