/// The answer to one criterion about one lead: what, how strong, backed by which entries. It goes on living on the
/// opportunity that the lead becomes.
public struct Answer: Record {
    public let id: ID<Answer>
    public var leadID: ID<Lead>?
    public var opportunityID: ID<Opportunity>?
    /// A criterion of the playbook, by name.
    public var criterion = ""
    /// One of the criterion's answers.
    public var answer = ""
    /// A whole number in the workspace's currency, for criteria that take one.
    public var amount: Int64?
    public var strength = Strength.asserted
    /// The entries that back it.
    public var evidence = Evidence()
    public var answeredBy: ID<User>?
    public var answeredAt = Moment(milliseconds: 0)
    /// From then on it is stale; nil: never.
    public var expiresAt: Moment?
    /// The entry that says otherwise.
    public var contradictedBy: ID<Entry>?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<Answer>) { self.id = id }

    public static let noun = Noun.answers
    public static let columns: [Column<Answer>] = [
        Column("lead_id", \.leadID), Column("opportunity_id", \.opportunityID), Column("criterion", \.criterion),
        Column("answer", \.answer), Column("amount", \.amount), Column("strength", \.strength),
        Column("evidence", \.evidence), Column("answered_by", \.answeredBy), Column("answered_at", \.answeredAt),
        Column("expires_at", \.expiresAt), Column("contradicted_by", \.contradictedBy),
        Column("import_id", \.importID),
    ]
    public var about: About { About(lead: leadID, opportunity: opportunityID) }
}

/// The timeline entries that back an answer: engagements, activities, notes, by id.
public struct Evidence: Hashable, Sendable, FieldValue {
    /// In the order they were cited.
    public var ids: [Identifier]

    /// These entries.
    public init(_ ids: [Identifier] = []) { self.ids = ids }

    public static var shape: Value.Shape { .text }
    public var field: Value { ids.isEmpty ? .null : .text(ids.map(\.description).joined(separator: " ")) }
    public init?(field: Value) {
        switch field {
        case .null: self.init()
        case .text(let text):
            let ids = text.split(separator: " ").map { Identifier($0) }
            guard !ids.contains(nil) else { return nil }
            self.init(ids.compactMap { $0 })
        default: return nil
        }
    }
}
