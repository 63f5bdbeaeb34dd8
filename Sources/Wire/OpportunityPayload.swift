public import Actions
public import Sales

/// An opportunity itself.
public struct OpportunityPayload: Encodable, Sendable {
    let id: String
    let number: Int64
    let code: String
    let externalID: String?
    let name: String
    let type: String
    let motion: String
    let stage: String
    let stageSince: String
    let probability: Int64
    @Shown var amount: MoneyPayload?
    let amountHigh: MoneyPayload?
    let expectedClose: String?
    let slips: Int64
    let nextStep: String?
    let nextStepOn: String?
    let outcome: String?
    let outcomeReason: String?
    let closedAt: String?
    let openedAt: String
    let source: String?
    let accountID: String?
    let personID: String?
    let leadID: String?
    let ownerID: String?
    let forecast: String?
    let onHoldUntil: String?
    let checklist: [String: [String]]?
    let withdrawnAt: String?
    let own: [String: String]?

    /// The payload of `opportunity`.
    public init(_ opportunity: Opportunity) {
        id = opportunity.id.description
        number = opportunity.number
        code = opportunity.code
        externalID = opportunity.externalID
        name = opportunity.name
        type = opportunity.type
        motion = opportunity.motion.rawValue
        stage = opportunity.stage
        stageSince = opportunity.stageSince.description
        probability = opportunity.probability
        amount = MoneyPayload(opportunity.amount, opportunity.currency)
        amountHigh = MoneyPayload(opportunity.amountHigh, opportunity.currency)
        expectedClose = opportunity.expectedClose?.description
        slips = opportunity.slips
        nextStep = opportunity.nextStep
        nextStepOn = opportunity.nextStepOn?.description
        outcome = opportunity.outcome?.rawValue
        outcomeReason = opportunity.outcomeReason
        closedAt = opportunity.closedAt?.description
        openedAt = opportunity.openedAt.description
        source = opportunity.source
        accountID = opportunity.accountID?.description
        personID = opportunity.personID?.description
        leadID = opportunity.leadID?.description
        ownerID = opportunity.ownerID?.description
        forecast = opportunity.forecast
        onHoldUntil = opportunity.onHoldUntil?.description
        let ticked = opportunity.checklist.ticked.mapValues { $0.sorted() }
        checklist = ticked.isEmpty ? nil : ticked
        withdrawnAt = opportunity.withdrawnAt?.description
        own = opportunity.own.unlessEmpty
    }

    enum CodingKeys: String, CodingKey {
        case externalID = "externalId"
        case accountID = "accountId"
        case personID = "personId"
        case leadID = "leadId"
        case ownerID = "ownerId"
        case id, number, code, name, type, motion, stage, stageSince, probability, amount, amountHigh, expectedClose
        case slips, nextStep, nextStepOn, outcome, outcomeReason, closedAt, openedAt, source, withdrawnAt, own
        case forecast, onHoldUntil, checklist
    }
}

/// Money: `{minor, currency}`, in whole minor units.
public struct MoneyPayload: Encodable, Sendable {
    let minor: Int64
    let currency: String

    /// The payload of an amount; nil where there is none.
    public init?(_ minor: Int64?, _ currency: String?) {
        guard let minor, let currency else { return nil }
        self.minor = minor
        self.currency = currency
    }
}

/// Everything there is to know about one opportunity at one moment.
public struct OpportunityReadingPayload: Encodable, Sendable {
    private let reading: OpportunityReading

    /// The payload of `reading`.
    public init(_ reading: OpportunityReading) { self.reading = reading }

    public func encode(to encoder: any Encoder) throws {
        try OpportunityPayload(reading.opportunity).encode(to: encoder)
        try Surroundings(reading).encode(to: encoder)
    }

    /// What is around an opportunity, on the same level as its own fields.
    private struct Surroundings: Encodable {
        let asOf: String
        let version: Int64
        let playbook: Int
        @Shown var account: AccountPayload?
        @Shown var owner: UserPayload?
        let people: [PersonPayload]
        let campaign: String?
        let leads: [LeadReferencePayload]
        let criteria: [CriterionPayload]
        let gate: GatePayload
        let timeline: [TimelinePayload]
        let tasks: [TaskPayload]
        let stuckAt: String?
        let slipHistory: [SlipPayload]
        let verbs: [String]

        init(_ reading: OpportunityReading) {
            asOf = reading.asOf.description
            version = reading.version
            playbook = reading.playbook.version
            account = reading.account.map(AccountPayload.init)
            owner = reading.owner.map(UserPayload.init)
            people = reading.people.map { PersonPayload($0.person, role: $0.role, stance: $0.stance) }
            campaign = reading.campaign?.name
            leads = reading.leads.map(LeadReferencePayload.init)
            criteria = reading.criteria.map(CriterionPayload.init)
            gate = GatePayload(reading.gate)
            timeline = reading.timeline.map(TimelinePayload.init)
            tasks = reading.tasks.map(TaskPayload.init)
            stuckAt = reading.stuckAt?.description
            slipHistory = reading.slips.map(SlipPayload.init)
            verbs = reading.verbs.map(\.rawValue)
        }
    }
}

/// One time that an expected close moved later.
struct SlipPayload: Encodable, Sendable {
    let from: String
    let to: String
    let at: String
    let by: String
    let why: String?

    init(_ slip: CloseSlip) {
        from = slip.from.description
        to = slip.to.description
        at = slip.at.description
        if case .user(let id) = slip.actor { by = id.description } else { by = slip.actor.word }
        why = slip.why
    }
}
