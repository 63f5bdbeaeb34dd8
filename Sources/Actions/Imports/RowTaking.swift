import Sales
import Storage

/// What takes in the rows of one kind.
protocol RowTaking {
    /// Takes one row in, or refuses it. Whatever it wrote before refusing is undone by whoever called.
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken
}

/// What became of a row.
struct RowTaken: Hashable, Sendable {
    enum Outcome: Hashable, Sendable { case created, updated, unchanged }
    var outcome: Outcome
    /// It opened a lead.
    var openedLead = false
    /// It was meant as a lead and went to a list.
    var listed = false
    /// What it brought to leads, which are counted anew when the slice is over.
    var news: [LeadNews] = []
    /// Words that were kept although nobody declared them.
    var undeclared: [UndeclaredWord] = []

    init(_ outcome: Outcome) { self.outcome = outcome }

    static let created = RowTaken(.created)
    static let updated = RowTaken(.updated)
    static let unchanged = RowTaken(.unchanged)

    /// Changed, or as it was.
    static func changed(_ changed: Bool) -> RowTaken { changed ? .updated : .unchanged }
}

/// What a row brought to a lead.
struct LeadNews: Hashable, Sendable {
    var lead: ID<Lead>
    /// An engagement of a human: it may count for interest, and the system may find the lead qualified.
    var heard: Engagement?
    /// Something we did.
    var activity: Activity?
}

/// A word that was kept although the playbook does not declare it, or the id of an account of which nothing else is
/// known.
struct UndeclaredWord: Hashable, Sendable {
    /// The field of account ids.
    static let account = "account"

    var field: String
    var word: String
}

extension ImportKind {
    /// What takes in the rows of this kind.
    var taking: any RowTaking {
        switch self {
        case .users: UserRows()
        case .accounts: AccountRows()
        case .people: PersonRows()
        case .list: ListRows()
        case .leads: LeadRows()
        case .engagements: EngagementRows()
        case .activities: ActivityRows()
        case .decisions: DecisionRows()
        case .opportunities: OpportunityRows()
        case .costs: CostRows()
        case .notes: NoteRows()
        case .tasks: TaskRows()
        case .products: ProductRows()
        case .suppressions: SuppressionRows()
        }
    }

    /// What somebody must be allowed to do who imports rows of this kind.
    var verb: Verb {
        switch self {
        case .users: .manageTeam
        // Decided elsewhere, and not judged by today's rules.
        case .decisions, .opportunities: .importHistory
        default: .importRows
        }
    }
}
