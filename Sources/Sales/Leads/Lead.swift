/// A numbered episode of interest, L-1042, by a person and/or an account.
///
/// A proactive engagement opens it (or a recorded override); a person may have many episodes over the years.
public struct Lead: Record {
    public let id: ID<Lead>
    /// The number after `L-`, unique in its workspace.
    public var number: Int64 = 0
    public var personID: ID<Person>?
    public var accountID: ID<Account>?
    public var state = LeadState.new
    /// When the present state began.
    public var stateSince = Moment(milliseconds: 0)
    public var source: String?
    public var campaignID: ID<Campaign>?
    public var ownerID: ID<User>?
    public var motion = OpportunityType.Motion.new
    public var productInterest: String?
    /// The engagement that opened it; nil where an override did.
    public var openedBy: ID<Engagement>?
    /// When that engagement happened.
    public var openedAt = Moment(milliseconds: 0)
    /// When it last met the definition of qualified; it latches.
    public var qualifiedAt: Moment?
    public var acceptedAt: Moment?
    public var convertedAt: Moment?
    /// The reason for nurture or for disqualification, by name.
    public var reason: String?
    /// What reports make of that reason.
    public var reasonClass: Reason.Class?
    /// When to come back; it only makes a task.
    public var revisitOn: Day?
    /// Since when the score is below the threshold although the lead is qualified.
    public var coolingSince: Moment?
    public var opportunityID: ID<Opportunity>?
    /// The episode before this one.
    public var previousID: ID<Lead>?
    /// The episode after this one.
    public var returnedAsID: ID<Lead>?
    public var externalID: String?
    public var importID: ID<ImportRun>?
    public var own = OwnFields()

    public init(blank id: ID<Lead>) { self.id = id }

    public static let noun = Noun.leads
    public static let columns: [Column<Lead>] = [
        Column("number", \.number), Column("person_id", \.personID), Column("account_id", \.accountID),
        Column("state", \.state), Column("state_since", \.stateSince), Column("source", \.source),
        Column("campaign_id", \.campaignID), Column("owner_id", \.ownerID), Column("motion", \.motion),
        Column("product_interest", \.productInterest), Column("opened_by", \.openedBy),
        Column("opened_at", \.openedAt), Column("qualified_at", \.qualifiedAt), Column("accepted_at", \.acceptedAt),
        Column("converted_at", \.convertedAt), Column("reason", \.reason), Column("reason_class", \.reasonClass),
        Column("revisit_on", \.revisitOn), Column("cooling_since", \.coolingSince),
        Column("opportunity_id", \.opportunityID), Column("previous_id", \.previousID),
        Column("returned_as_id", \.returnedAsID), Column("external_id", \.externalID),
        Column("import_id", \.importID), Column("own", \.own),
    ]
    public static let keys: [Key<Lead>] = [
        Key("source_key") { Folding.name($0.source).field }
    ]
    public var about: About { About(lead: id, person: personID, account: accountID, opportunity: opportunityID) }

    /// How people write its number: `L-1042`.
    public var code: String { "L-\(number)" }
}

/// Where a lead stands.
public enum LeadState: String, Hashable, Sendable, CaseIterable, FieldValue {
    case new, qualified, prospect, converted, nurture, disqualified

    /// It is being worked and must have a next dated touch.
    public var isOpen: Bool { self == .new || self == .qualified || self == .prospect }
    /// It waits or was refused: the next proactive engagement opens a new episode.
    public var isAtRest: Bool { self == .nurture || self == .disqualified }
}

extension OpportunityType.Motion: FieldValue {}
extension Reason.Class: FieldValue {}
extension Strength: FieldValue {}

/// A person who takes part in a lead beside the first one.
public struct LeadPerson: Record {
    public let id: ID<LeadPerson>
    public var leadID = ID<Lead>(Identifier(high: 0, low: 0))
    public var personID = ID<Person>(Identifier(high: 0, low: 0))
    /// What they decide: decision_maker, champion, influencer, user, blocker, or the workspace's own word.
    public var role: String?
    /// For or against: supporter, neutral, opponent.
    public var stance: String?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<LeadPerson>) { self.id = id }

    public static let noun = Noun.leadPeople
    public static let columns: [Column<LeadPerson>] = [
        Column("lead_id", \.leadID), Column("person_id", \.personID), Column("role", \.role),
        Column("stance", \.stance), Column("import_id", \.importID),
    ]
    public var about: About { About(lead: leadID, person: personID) }
}
