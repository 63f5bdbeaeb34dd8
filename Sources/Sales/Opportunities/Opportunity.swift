/// A numbered deal, O-317, vetted by the gate.
public struct Opportunity: Record {
    /// How it ended.
    public enum Outcome: String, Hashable, Sendable, CaseIterable, FieldValue {
        case won, lost
        case noDecision = "no_decision"
    }

    public let id: ID<Opportunity>
    /// The number after `O-`, unique in its workspace and never used again.
    public var number: Int64 = 0
    public var name = ""
    /// A type of the playbook, by name.
    public var type = ""
    public var motion = OpportunityType.Motion.new
    public var accountID: ID<Account>?
    /// The person who buys for themselves, or the first contact.
    public var personID: ID<Person>?
    /// The lead that opened it; nil where history brought it.
    public var leadID: ID<Lead>?
    public var stage = ""
    public var stageSince = Moment(milliseconds: 0)
    /// The chance of winning, in per cent.
    public var probability: Int64 = 0
    /// In minor units of `currency`; nil: unknown.
    public var amount: Int64?
    /// The high end where a range was given.
    public var amountHigh: Int64?
    public var currency: String?
    public var expectedClose: Day?
    /// How many times the expected close date moved later.
    public var slips: Int64 = 0
    public var nextStep: String?
    public var nextStepOn: Day?
    public var outcome: Outcome?
    public var outcomeReason: String?
    public var closedAt: Moment?
    public var openedAt = Moment(milliseconds: 0)
    public var ownerID: ID<User>?
    public var source: String?
    public var campaignID: ID<Campaign>?
    /// A word of `Forecast`, or what another system called it.
    public var forecast: String?
    /// Nothing is expected of it until that day.
    public var onHoldUntil: Day?
    /// What is ticked of its stages' checklists.
    public var checklist = Checklist()
    /// Set where the conversion that opened it was taken back: out of every list, number kept.
    public var withdrawnAt: Moment?
    public var externalID: String?
    public var importID: ID<ImportRun>?
    public var own = OwnFields()

    public init(blank id: ID<Opportunity>) { self.id = id }

    public static let noun = Noun.opportunities
    public static let columns: [Column<Opportunity>] = [
        Column("number", \.number), Column("name", \.name), Column("type", \.type), Column("motion", \.motion),
        Column("account_id", \.accountID), Column("person_id", \.personID), Column("lead_id", \.leadID),
        Column("stage", \.stage), Column("stage_since", \.stageSince), Column("probability", \.probability),
        Column("amount", \.amount), Column("amount_high", \.amountHigh), Column("currency", \.currency),
        Column("expected_close", \.expectedClose), Column("slips", \.slips), Column("next_step", \.nextStep),
        Column("next_step_on", \.nextStepOn), Column("outcome", \.outcome),
        Column("outcome_reason", \.outcomeReason), Column("closed_at", \.closedAt), Column("opened_at", \.openedAt),
        Column("owner_id", \.ownerID), Column("source", \.source), Column("campaign_id", \.campaignID),
        Column("forecast", \.forecast), Column("withdrawn_at", \.withdrawnAt), Column("external_id", \.externalID),
        Column("import_id", \.importID), Column("own", \.own), Column("on_hold_until", \.onHoldUntil),
        Column("checklist", \.checklist),
    ]
    public static let staysWhenWithdrawn = true
    public mutating func markWithdrawn(at moment: Moment) {
        withdrawnAt = moment
        // The conversion may have made the account, which goes with it; the timeline still says which it was.
        accountID = nil
    }
    public var about: About { About(lead: leadID, person: personID, account: accountID, opportunity: id) }

    /// How people write its number: `O-317`.
    public var code: String { "O-\(number)" }
}

/// A person with a part in an opportunity.
public struct OpportunityPerson: Record {
    public let id: ID<OpportunityPerson>
    public var opportunityID = ID<Opportunity>(Identifier(high: 0, low: 0))
    public var personID = ID<Person>(Identifier(high: 0, low: 0))
    /// As on `LeadPerson`.
    public var role: String?
    /// A word of `Stance`, or the workspace's own.
    public var stance: String?
    public var importID: ID<ImportRun>?
    /// When they had no part in it any more.
    public var leftAt: Moment?

    public init(blank id: ID<OpportunityPerson>) { self.id = id }

    public static let noun = Noun.opportunityPeople
    public static let columns: [Column<OpportunityPerson>] = [
        Column("opportunity_id", \.opportunityID), Column("person_id", \.personID), Column("role", \.role),
        Column("stance", \.stance), Column("import_id", \.importID), Column("left_at", \.leftAt),
    ]
    public var about: About { About(person: personID, opportunity: opportunityID) }
}

/// The act of turning a lead into an opportunity, on the record: with which terms, by whom, when.
public struct Conversion: Record {
    public let id: ID<Conversion>
    public var leadID = ID<Lead>(Identifier(high: 0, low: 0))
    public var opportunityID = ID<Opportunity>(Identifier(high: 0, low: 0))
    /// The lead joined an opportunity that was there.
    public var joined = false
    /// The terms in their canonical text: the same terms again are the same conversion.
    public var terms = ""
    public var at = Moment(milliseconds: 0)
    public var byID: ID<User>?
    /// Why the gate was stepped over, where it was.
    public var overrideReason: String?
    public var playbook: Int64 = 0
    public var importID: ID<ImportRun>?

    public init(blank id: ID<Conversion>) { self.id = id }

    public static let noun = Noun.conversions
    public static let columns: [Column<Conversion>] = [
        Column("lead_id", \.leadID), Column("opportunity_id", \.opportunityID), Column("joined", \.joined),
        Column("terms", \.terms), Column("at", \.at), Column("by_id", \.byID),
        Column("override_reason", \.overrideReason), Column("playbook", \.playbook),
        Column("import_id", \.importID),
    ]
    public var about: About { About(lead: leadID, opportunity: opportunityID) }
}

/// Something that is sold.
public struct Product: Record {
    public let id: ID<Product>
    public var name = ""
    public var code: String?
    /// In minor units of `currency`.
    public var price: Int64?
    public var currency: String?
    public var family: String?
    public var active = true
    public var externalID: String?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<Product>) { self.id = id }

    public static let noun = Noun.products
    public static let columns: [Column<Product>] = [
        Column("name", \.name), Column("code", \.code), Column("price", \.price), Column("currency", \.currency),
        Column("family", \.family), Column("active", \.active), Column("external_id", \.externalID),
        Column("import_id", \.importID),
    ]
    public static let keys: [Key<Product>] = [Key("name_key") { Folding.name($0.name).field }]
    public var about: About { About() }
}
