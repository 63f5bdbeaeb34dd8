/// Names handed in from outside: bought, badge-scanned, an old address book. Nobody on it is a lead for that.
public struct ContactList: Record {
    public let id: ID<ContactList>
    public var name = ""
    /// Where the names come from.
    public var origin: String?
    /// On what ground we hold them.
    public var basis: String?
    public var vendor: String?
    public var receivedAt = Moment(milliseconds: 0)
    public var importID: ID<ImportRun>?

    public init(blank id: ID<ContactList>) { self.id = id }

    public static let noun = Noun.lists
    public static let columns: [Column<ContactList>] = [
        Column("name", \.name), Column("origin", \.origin), Column("basis", \.basis), Column("vendor", \.vendor),
        Column("received_at", \.receivedAt), Column("import_id", \.importID),
    ]
    public static let keys: [Key<ContactList>] = [Key("name_key") { Folding.name($0.name).field }]
    public var about: About { About() }
}

/// A person or a company on a list.
public struct ListMember: Record {
    public let id: ID<ListMember>
    public var listID = ID<ContactList>(Identifier(high: 0, low: 0))
    public var personID: ID<Person>?
    public var accountID: ID<Account>?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<ListMember>) { self.id = id }

    public static let noun = Noun.listMembers
    public static let columns: [Column<ListMember>] = [
        Column("list_id", \.listID), Column("person_id", \.personID), Column("account_id", \.accountID),
        Column("import_id", \.importID),
    ]
    public var about: About { About(person: personID, account: accountID) }
}

/// An address that may not be written to.
public struct Suppression: Record {
    public let id: ID<Suppression>
    public var email: String?
    public var phone: String?
    public var domain: String?
    /// Which way of writing: email, phone, post; nil: every way.
    public var channel: String?
    public var reason: String?
    public var at = Moment(milliseconds: 0)
    public var importID: ID<ImportRun>?

    public init(blank id: ID<Suppression>) { self.id = id }

    public static let noun = Noun.suppressions
    public static let columns: [Column<Suppression>] = [
        Column("email", \.email), Column("phone", \.phone), Column("domain", \.domain),
        Column("channel", \.channel), Column("reason", \.reason), Column("at", \.at),
        Column("import_id", \.importID),
    ]
    public static let keys: [Key<Suppression>] = [
        Key("address_key") { suppression in
            let keys = [
                Folding.email(suppression.email), Folding.phone(suppression.phone), Folding.domain(suppression.domain),
            ]
            return keys.compactMap { $0 }.first.field
        }
    ]
    public var about: About { About() }
}
