import Sales

/// Records with something in every field, for tests that hold for all nouns.
enum Filled {
    /// The id of every filled record, of whatever noun: so every reference finds its record.
    static let id = identifier(77)

    /// Nouns in an order in which what is referred to comes first.
    static let order: [Noun] = [
        .users, .accounts, .people, .lists, .listMembers, .campaigns, .costs, .suppressions, .products, .leads,
        .leadPeople, .opportunities, .opportunityPeople, .engagements, .activities, .notes, .tasks, .answers,
        .conversions,
    ]

    /// A record of that id whose every field has a value; `nil` where the field takes none of the values tried.
    static func record<R: Record>(_ type: R.Type) -> R? {
        var record = R(blank: ID<R>(id))
        for column in R.columns {
            guard values(column).contains(where: { column.set(&record, $0) }) else { return nil }
        }
        return record
    }

    /// The values to try, the oddest first.
    static func values<R: Record>(_ column: Column<R>) -> [Value] {
        switch column.shape {
        case .integer: [.integer(-9_007_199_254_740_993), .integer(1)]
        case .text: ([odd, "{\"shoe\":\"42 ½\"}", id.description] + words).map(Value.text)
        case .id: [.id(id)]
        }
    }

    static let odd = "  Zoë \"O'Neil\\\" \u{1}\u{7F}\n漢字 👩‍👩‍👧 $1 ?1 ; --"

    /// Every word of every enumeration that a field may hold.
    static let words: [String] =
        Role.allCases.map(\.rawValue) + Seniority.allCases.map(\.rawValue) + Account.Kind.allCases.map(\.rawValue)
        + Cost.Kind.allCases.map(\.rawValue) + LeadState.allCases.map(\.rawValue)
        + OpportunityType.Motion.allCases.map(\.rawValue) + Reason.Class.allCases.map(\.rawValue)
        + Strength.allCases.map(\.rawValue) + Engagement.Class.allCases.map(\.rawValue)
        + Engagement.Triage.allCases.map(\.rawValue) + SalesTask.Kind.allCases.map(\.rawValue)
        + Opportunity.Outcome.allCases.map(\.rawValue)
}
