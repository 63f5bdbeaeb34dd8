import Sales
import Storage

/// Rows of people: what the file says replaces what is known, what it does not say stays.
struct PersonRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let refer = References(act, row)
        var taken = try take(row, refer, act)
        taken.undeclared = refer.undeclared
        return taken
    }

    private func take(_ row: FieldRow, _ refer: References, _ act: Acting) throws -> RowTaken {
        var details = try row.person()
        details.country = row.text("country")
        details.own.merge(row.own) { $1 }
        details.externalID = row.text("external_id")
        let account = try refer.account()?.record
        if let id = details.externalID, let known = try refer.known(Person.self, id) {
            if ID<Person>(id) == known.record.id { details.externalID = nil }
            return try update(known, details, account, act)
        }
        // The account is met again by its own id, so that a name shared by two is never taken for the other.
        let named = account.map(AccountDetails.init(known:)) ?? AccountDetails()
        let met = try Identity(act, filling: .replacing).meet(details, named)
        guard let person = met.person else { return .unchanged }
        if met.personIsNew { return .created }
        let placed = try update(person, PersonDetails(), account, act)
        return met.changed ? .updated : placed
    }

    private func update(
        _ known: Kept<Person>, _ details: PersonDetails, _ account: Account?, _ act: Acting
    ) throws -> RowTaken {
        let person = known.record.filled(with: details, account: account?.id, .replacing)
        return .changed(try act.change(known, to: person).version != known.version)
    }
}

extension AccountDetails {
    /// What names an account that is known, and nothing that would change it.
    init(known account: Account) {
        self.init()
        externalID = account.externalID
        domain = account.domain
        name = account.name
    }
}
