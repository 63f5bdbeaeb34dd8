/// One field that a column of a file can fill.
public struct ImportField: Hashable, Sendable {
    /// What the text of a cell must read as.
    public enum Kind: Hashable, Sendable {
        case text, email, phone, domain, moment, day, integer, money, number, flag, band
        /// One of these words.
        case choice([String])
        /// The external id, number or name of another thing.
        case reference(Noun)
    }

    /// What a reference leads to.
    public enum Noun: String, Hashable, Sendable {
        case lead, person, account, opportunity, user, campaign
    }

    /// The name, as in `--map COLUMN=name`, in the API and in an export's header.
    public let name: String
    /// What its cells must read as.
    public let kind: Kind
    /// True when no row can do without it. Where one of several fields will do, see `ImportKind.need`.
    public let needed: Bool
    /// What it means, in one line.
    public let about: String

    init(_ name: String, _ kind: Kind, needed: Bool = false, _ about: String) {
        self.name = name
        self.kind = kind
        self.needed = needed
        self.about = about
    }
}

/// The fields of each kind; the lists are beside, one file a neighbourhood.
enum ImportFields {
    static let externalID = ImportField(
        "external_id", .text, "its id where it comes from; the same id is the same thing")
    static let source = ImportField("source", .text, "where it came from, as web or referral")
    static let campaign = ImportField("campaign", .reference(.campaign), "the campaign it came through")
    static let vendor = ImportField("vendor", .text, "who sold it to us")
    static let at = ImportField("at", .moment, needed: true, "when it happened")
    static let knownAt = ImportField("known_at", .moment, "when we learned of it; the same as at unless given")
    static let owner = ImportField("owner", .reference(.user), "whose it is: e-mail, name or id of a user")
    static let lead = ImportField("lead", .reference(.lead), "the lead: external id or number")
    static let person = ImportField("person", .reference(.person), "the person: external id")
    static let account = ImportField("account", .reference(.account), "the account: external id or name")
    static let opportunity = ImportField(
        "opportunity", .reference(.opportunity), "the opportunity: external id or number")
    static let by = ImportField("by", .reference(.user), "who of us did it: e-mail, name or id of a user")
    static let email = ImportField("email", .email, "e-mail address")
    static let phone = ImportField("phone", .phone, "phone number")
    static let domain = ImportField("domain", .domain, "the organisation's domain or web address")
    static let currency = ImportField("currency", .text, "ISO 4217, as EUR; the workspace's unless given")
    static let reason = ImportField("reason", .text, "why, as the playbook names it")
}
