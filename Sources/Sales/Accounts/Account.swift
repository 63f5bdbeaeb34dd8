/// One organisation or household: the same record however many of its people come and go.
public struct Account: Record {
    /// What an account is.
    public enum Kind: String, Hashable, Sendable, CaseIterable, FieldValue { case organisation, household }

    public let id: ID<Account>
    public var name = ""
    public var kind = Kind.organisation
    public var domain: String?
    public var phone: String?
    public var industry: String?
    /// Employees; the low end where a band was given.
    public var employees: Int64?
    /// The high end of the band.
    public var employeesHigh: Int64?
    /// Yearly revenue in whole units of currency; the low end where a band was given.
    public var revenue: Int64?
    public var country: String?
    public var region: String?
    public var ownerID: ID<User>?
    public var parentID: ID<Account>?
    /// When it first bought from us.
    public var customerSince: Moment?
    public var externalID: String?
    public var importID: ID<ImportRun>?
    public var own = OwnFields()

    public init(blank id: ID<Account>) { self.id = id }

    public static let noun = Noun.accounts
    public static let columns: [Column<Account>] = [
        Column("name", \.name), Column("kind", \.kind), Column("domain", \.domain), Column("phone", \.phone),
        Column("industry", \.industry), Column("employees", \.employees), Column("employees_high", \.employeesHigh),
        Column("revenue", \.revenue), Column("country", \.country), Column("region", \.region),
        Column("owner_id", \.ownerID), Column("parent_id", \.parentID), Column("customer_since", \.customerSince),
        Column("external_id", \.externalID), Column("import_id", \.importID), Column("own", \.own),
    ]
    public static let keys: [Key<Account>] = [
        Key("name_key") { Folding.name($0.name).field },
        Key("domain_key") { Folding.domain($0.domain).field },
    ]
    public var about: About { About(account: id) }
}
