import Sales
import Storage

/// Rows of accounts: what the file says replaces what is known, what it does not say stays.
struct AccountRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        var details = try row.account(named: "name")
        details.phone = try row.phone()
        details.own = row.own
        details.externalID = row.text("external_id")
        let refer = References(act, row)
        if let id = details.externalID, let known = try refer.known(Account.self, id) {
            if ID<Account>(id) == known.record.id { details.externalID = nil }
            return try update(known, details, refer)
        }
        let met = try Identity(act, filling: .replacing).meet(PersonDetails(), details)
        guard let account = met.account else { return .unchanged }
        let owned = try update(account, details, refer)
        return met.accountIsNew ? .created : met.changed ? .updated : owned
    }

    private func update(_ known: Kept<Account>, _ details: AccountDetails, _ refer: References) throws -> RowTaken {
        var account = known.record.filled(with: details, .replacing)
        if details.employees != nil { account.employeesHigh = details.employeesHigh }
        if let owner = try refer.user("owner") { account.ownerID = owner }
        return .changed(try refer.act.change(known, to: account).version != known.version)
    }
}
