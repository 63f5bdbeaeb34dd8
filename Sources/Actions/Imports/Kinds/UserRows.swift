import Sales
import Storage

/// Rows of users: known by external id, e-mail address, else name.
struct UserRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        if let known = try find(row, act) {
            var user = known.record
            try fill(&user, row)
            try guardRank(user, act)
            return .changed(try act.change(known, to: user).version != known.version)
        }
        var user = User(blank: act.newID())
        user.importID = act.importID
        try fill(&user, row)
        try guardRank(user, act)
        try act.create(user)
        return .created
    }

    private func find(_ row: FieldRow, _ act: Acting) throws -> Kept<User>? {
        if let id = row.text("external_id"), let known = try References(act, row).known(User.self, id) { return known }
        if let key = Folding.email(row.text("email")) { return try act.store.user(emailKey: key) }
        guard let key = Folding.name(row.text("email") ?? row.text("name")) else { return nil }
        return try act.store.user(emailKey: key) ?? act.store.user(nameKey: key)
    }

    private func fill(_ user: inout User, _ row: FieldRow) throws {
        if let id = row.text("external_id"), ID<User>(id) != user.id { user.externalID = id }
        // Somebody whom history knows by name alone keeps the name where an address would stand.
        if let email = row.text("email") ?? (user.email.isEmpty ? row.text("name") : nil) { user.email = email }
        if let name = row.text("name") { user.name = name }
        if let role = try row.choice("role", Role.self) { user.role = role }
        if let active = try row.flag("active") { user.active = active }
    }

    /// Nobody makes users who may more than they may themselves.
    private func guardRank(_ user: User, _ act: Acting) throws(Refusal) {
        guard user.role != .owner || act.desk.role == .owner else {
            throw Refusal(.notAllowed(verb: .manageTeam, role: act.desk.role))
        }
    }
}
