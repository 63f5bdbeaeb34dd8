/// A dated thing to do: the next touch of a lead, the next step of an opportunity.
public struct SalesTask: Record {
    /// Why there is one.
    public enum Kind: String, Hashable, Sendable, CaseIterable, FieldValue {
        /// Answer an engagement that asks.
        case response
        /// Accept or return a qualified lead.
        case acceptance
        /// Reach out.
        case touch
        /// Come back after nurture or a lost opportunity.
        case revisit
        /// What the buyer or we do next on an opportunity.
        case nextStep = "next_step"
        /// The score fell below the threshold.
        case cooling
        /// Say what a reply means.
        case triage
    }

    public let id: ID<SalesTask>
    public var kind = Kind.touch
    public var title = ""
    public var leadID: ID<Lead>?
    public var personID: ID<Person>?
    public var opportunityID: ID<Opportunity>?
    public var dueAt = Moment(milliseconds: 0)
    public var doneAt: Moment?
    public var ownerID: ID<User>?
    public var externalID: String?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<SalesTask>) { self.id = id }

    public static let noun = Noun.tasks
    public static let columns: [Column<SalesTask>] = [
        Column("kind", \.kind), Column("title", \.title), Column("lead_id", \.leadID),
        Column("person_id", \.personID), Column("opportunity_id", \.opportunityID), Column("due_at", \.dueAt),
        Column("done_at", \.doneAt), Column("owner_id", \.ownerID), Column("external_id", \.externalID),
        Column("import_id", \.importID),
    ]
    public var about: About { About(lead: leadID, person: personID, opportunity: opportunityID) }
}
