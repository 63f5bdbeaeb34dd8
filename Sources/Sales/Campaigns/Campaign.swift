/// Where interest comes from.
public struct Campaign: Record {
    public let id: ID<Campaign>
    public var name = ""
    public var channel: String?
    public var externalID: String?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<Campaign>) { self.id = id }

    public static let noun = Noun.campaigns
    public static let columns: [Column<Campaign>] = [
        Column("name", \.name), Column("channel", \.channel), Column("external_id", \.externalID),
        Column("import_id", \.importID),
    ]
    public static let keys: [Key<Campaign>] = [Key("name_key") { Folding.name($0.name).field }]
    public var about: About { About() }
}

/// What interest cost: dated, so that it can be laid beside what came of it.
public struct Cost: Record {
    /// What was paid for.
    public enum Kind: String, Hashable, Sendable, CaseIterable, FieldValue { case media, tools, people, vendor }

    public let id: ID<Cost>
    /// The first and the last day it covers.
    public var from = Day(number: 0)
    public var to = Day(number: 0)
    /// In minor units of `currency`.
    public var amount: Int64 = 0
    public var currency = ""
    public var kind = Kind.media
    public var campaignID: ID<Campaign>?
    public var source: String?
    public var vendor: String?
    public var note: String?
    public var externalID: String?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<Cost>) { self.id = id }

    public static let noun = Noun.costs
    public static let columns: [Column<Cost>] = [
        Column("from_day", \.from), Column("to_day", \.to), Column("amount", \.amount),
        Column("currency", \.currency), Column("kind", \.kind), Column("campaign_id", \.campaignID),
        Column("source", \.source), Column("vendor", \.vendor), Column("note", \.note),
        Column("external_id", \.externalID), Column("import_id", \.importID),
    ]
    public var about: About { About() }
}
