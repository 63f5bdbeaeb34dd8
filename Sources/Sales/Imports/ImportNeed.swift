/// What a row of a kind cannot do without.
public indirect enum ImportNeed: Hashable, Sendable {
    case field(String)
    case any([ImportNeed])
    case all([ImportNeed])

    /// True when the fields for which `has` holds are enough.
    public func isMet(_ has: (String) -> Bool) -> Bool {
        switch self {
        case .field(let name): has(name)
        case .any(let needs): needs.contains { $0.isMet(has) }
        case .all(let needs): needs.allSatisfy { $0.isMet(has) }
        }
    }

    /// The parts that `has` does not meet; nil when nothing is missing.
    public func missing(_ has: (String) -> Bool) -> ImportNeed? {
        if isMet(has) { return nil }
        guard case .all(let needs) = self else { return self }
        let open = needs.compactMap { $0.missing(has) }
        return open.count == 1 ? open[0] : .all(open)
    }

    static func one(of names: [String]) -> ImportNeed { .any(names.map { .field($0) }) }
}

extension ImportKind {
    /// What a row of this kind cannot do without. For leads `source` or `status` may stand for the engagement, being
    /// read by the value maps.
    public var need: ImportNeed {
        switch self {
        case .accounts: .one(of: ["external_id", "name"])
        case .people: .one(of: ["external_id", "email", "phone", "name", "last_name", "first_name"])
        case .list: .one(of: ["email", "phone", "name", "last_name", "first_name", "company", "domain"])
        case .leads: .all([Self.who, .one(of: ["engagement", "source", "status", "state"]), .field("at")])
        case .engagements: .all([.field("kind"), .field("at"), .one(of: ["lead", "person", "email", "phone"])])
        case .activities: .all([.field("kind"), .field("at"), .one(of: ["lead", "person", "opportunity"])])
        case .decisions: .all([.field("lead"), .field("decision"), .field("at")])
        case .opportunities: Self.deal
        case .costs: .all([.any([.field("at"), .all([.field("from"), .field("to")])]), .field("amount")])
        case .notes:
            .all([.field("text"), .field("at"), .one(of: ["lead", "person", "account", "opportunity"])])
        case .tasks: .all([.field("title"), .one(of: ["lead", "person", "opportunity"])])
        case .products: .field("name")
        case .users: .one(of: ["email", "name", "external_id"])
        case .suppressions: .one(of: ["email", "phone", "domain"])
        }
    }

    private static let who = ImportNeed.one(of: [
        "person", "email", "phone", "name", "last_name", "first_name", "account", "company", "domain",
    ])

    /// Exports without a name of the deal are common; an id or an account with a stage or an amount names it well
    /// enough.
    private static let deal = ImportNeed.any([
        .field("name"),
        .all([.one(of: ["external_id", "account"]), .one(of: ["stage", "amount", "outcome"])]),
    ])
}
