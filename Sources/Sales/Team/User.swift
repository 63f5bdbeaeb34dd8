/// A member of the team that sells.
public struct User: Record {
    public let id: ID<User>
    public var email = ""
    public var name: String?
    public var role = Role.rep
    public var active = true
    public var externalID: String?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<User>) { self.id = id }

    public static let noun = Noun.users
    public static let columns: [Column<User>] = [
        Column("email", \.email), Column("name", \.name), Column("role", \.role), Column("active", \.active),
        Column("external_id", \.externalID), Column("import_id", \.importID),
    ]
    public static let keys: [Key<User>] = [
        Key("email_key") { (Folding.email($0.email) ?? Folding.name($0.email)).field }
    ]
    public var about: About { About() }
}

/// What a user may do.
public enum Role: String, Hashable, Sendable, CaseIterable, FieldValue {
    case owner, manager, rep, marketer, viewer
}
