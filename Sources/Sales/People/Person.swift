/// One human, the same record through every role and every year.
public struct Person: Record {
    public let id: ID<Person>
    /// The whole name as people say it.
    public var name: String?
    public var firstName: String?
    public var lastName: String?
    public var email: String?
    public var phone: String?
    public var title: String?
    /// How high up: one of the words of `Seniority`.
    public var seniority: Seniority?
    public var department: String?
    public var accountID: ID<Account>?
    public var country: String?
    /// What the person agreed to, as it was handed in.
    public var consent: String?
    /// Who referred them.
    public var referredBy: ID<Person>?
    /// When they first bought from us.
    public var customerSince: Moment?
    public var ownerID: ID<User>?
    public var externalID: String?
    public var importID: ID<ImportRun>?
    public var own = OwnFields()

    public init(blank id: ID<Person>) { self.id = id }

    public static let noun = Noun.people
    public static let columns: [Column<Person>] = [
        Column("name", \.name), Column("first_name", \.firstName), Column("last_name", \.lastName),
        Column("email", \.email), Column("phone", \.phone), Column("title", \.title),
        Column("seniority", \.seniority), Column("department", \.department), Column("account_id", \.accountID),
        Column("country", \.country), Column("consent", \.consent), Column("referred_by", \.referredBy),
        Column("customer_since", \.customerSince), Column("owner_id", \.ownerID),
        Column("external_id", \.externalID), Column("import_id", \.importID), Column("own", \.own),
    ]
    public static let keys: [Key<Person>] = [
        Key("email_key") { Folding.email($0.email).field },
        Key("phone_key") { Folding.phone($0.phone).field },
        Key("name_key") { Folding.name($0.fullName).field },
    ]
    public var about: About { About(person: id, account: accountID) }

    /// The name to show: as given, else first and last, else nil.
    public var fullName: String? {
        if let name, !name.isEmpty { return name }
        let parts = [firstName, lastName].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

/// How high up a person stands, by the title's own words.
public enum Seniority: String, Hashable, Sendable, CaseIterable, FieldValue {
    case owner
    case cLevel = "c_level"
    case vp, director, head, manager, senior, staff

    /// The seniority that a written title or level says; nil where it says none.
    public init?(saying text: String?) {
        guard let folded = Folding.name(text) else { return nil }
        guard let place = folded.split(whereSeparator: { !$0.isLetter }).compactMap({ Seniority.places[$0] }).min()
        else { return nil }
        self = Seniority.words[place].level
    }

    /// Where each word stands in `words`.
    private static let places = Dictionary(
        words.enumerated().flatMap { place, level in level.words.map { (Substring($0), place) } },
        uniquingKeysWith: min)

    /// Highest first: "VP and owner" is an owner.
    private static let words: [(level: Seniority, words: Set<String>)] = [
        (.owner, ["owner", "founder", "cofounder", "proprietor", "partner", "inhaber", "inhaberin", "gerant"]),
        (
            .cLevel,
            [
                "ceo", "cfo", "cto", "coo", "cmo", "cio", "cro", "cpo", "ciso", "chief", "suite", "csuite", "president",
                "executive", "geschaftsfuhrer", "geschaftsfuhrerin",
            ]
        ),
        (.vp, ["vp", "svp", "evp", "vice"]),
        (.director, ["director", "directeur", "directrice", "direktor"]),
        (.head, ["head", "leiter", "leiterin", "responsable"]),
        (.manager, ["manager", "lead", "supervisor"]),
        (.senior, ["senior", "principal", "sr"]),
        (
            .staff,
            [
                "individual", "contributor", "staff", "junior", "analyst", "associate", "assistant", "intern",
                "specialist", "engineer", "consultant", "coordinator",
            ]
        ),
    ]
}
