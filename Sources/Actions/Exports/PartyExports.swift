import Sales
import Storage

struct UserExport: ExportSource {
    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(User.self) { kept in
            let user = kept.record
            var cells = ExportCells()
            cells["external_id"] = user.externalID ?? user.id.description
            cells["email"] = user.email
            cells["name"] = user.name
            cells["role"] = user.role.rawValue
            cells["active"] = user.active ? "yes" : "no"
            try row(cells)
            return true
        }
    }
}

struct AccountExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Account.self) { kept in
            let account = kept.record
            var cells = ExportCells()
            cells.fill(account)
            cells["external_id"] = account.externalID ?? account.id.description
            cells["name"] = account.name
            cells["phone"] = account.phone
            cells["owner"] = try naming.user(account.ownerID)
            cells.keep(account.own)
            try row(cells)
            return true
        }
    }

    func ownNames(in store: Store) throws -> Set<String> { try names(Account.self, in: store, \.own) }
}

struct PersonExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Person.self) { kept in
            let person = kept.record
            var cells = ExportCells()
            cells.fill(person)
            cells["external_id"] = person.externalID ?? person.id.description
            cells["account"] = try naming.account(person.accountID)
            cells["country"] = person.country
            cells["consent"] = person.consent
            cells.keep(person.own)
            try row(cells)
            return true
        }
    }

    func ownNames(in store: Store) throws -> Set<String> { try names(Person.self, in: store, \.own) }
}

/// Every member of every list, in the order in which they joined.
struct ListExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        var lists: [ID<ContactList>: ContactList] = [:]
        try store.each(ContactList.self) { kept in
            lists[kept.record.id] = kept.record
            return true
        }
        try store.each(ListMember.self) { kept in
            var cells = try cells(of: kept.record, in: store)
            let list = lists[kept.record.listID]
            cells["list"] = list?.name
            cells["origin"] = list?.origin
            cells["basis"] = list?.basis
            cells["vendor"] = list?.vendor
            try row(cells)
            return true
        }
    }

    private func cells(of member: ListMember, in store: Store) throws -> ExportCells {
        var cells = ExportCells()
        if let person = try member.personID.flatMap({ try store.find(Person.self, $0)?.record }) {
            cells.fill(person)
            cells["external_id"] = person.externalID ?? person.id.description
            cells["company"] = try person.accountID.flatMap { try store.find(Account.self, $0)?.record.name }
            cells["consent"] = person.consent
        } else if let account = try member.accountID.flatMap({ try store.find(Account.self, $0)?.record }) {
            cells.fill(account)
            cells["external_id"] = account.externalID ?? account.id.description
            cells["company"] = account.name
        }
        return cells
    }
}

/// Every address once, by address: who unsubscribed is in the file whether the file came first or the engagement.
struct SuppressionExport: ExportSource {
    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        var order: [(key: String, id: ID<Suppression>)] = []
        try store.each(Suppression.self) { kept in
            let key = [kept.record.email, kept.record.phone, kept.record.domain].compactMap { $0 }.first ?? ""
            order.append(("\(key)\t\(kept.record.channel ?? "")", kept.record.id))
            return true
        }
        for (_, id) in order.sorted(by: { ($0.key, $0.id) < ($1.key, $1.id) }) {
            guard let suppression = try store.find(Suppression.self, id)?.record else { continue }
            var cells = ExportCells()
            cells["email"] = suppression.email
            cells["phone"] = suppression.phone
            cells["domain"] = suppression.domain
            cells["reason"] = suppression.reason
            cells["at"] = suppression.at.description
            cells["channel"] = suppression.channel ?? "all"
            try row(cells)
        }
    }
}
