public import Actions
public import Sales

/// Everything there is to know about one lead at one moment.
public struct LeadReadingPayload: Encodable, Sendable {
    private let reading: LeadReading

    /// The payload of `reading`.
    public init(_ reading: LeadReading) { self.reading = reading }

    public func encode(to encoder: any Encoder) throws {
        try LeadPayload(reading.lead).encode(to: encoder)
        try Surroundings(reading).encode(to: encoder)
        try ScorePayload(reading.score).encode(to: encoder)
    }
}

/// What is around a lead, on the same level as its own fields.
private struct Surroundings: Encodable {
    let version: Int64
    let playbook: Int
    let people: [PersonPayload]
    @Shown var account: AccountPayload?
    @Shown var owner: UserPayload?
    let campaign: String?
    let fallsAt: String?
    let progress: ProgressPayload
    let buyerAt: String?
    let criteria: [CriterionPayload]
    let gate: GatePayload
    let timeline: [TimelinePayload]
    @Shown var next: TaskPayload?
    let opportunity: OpportunityPayload?
    let previous: LeadReferencePayload?
    let returnedAs: LeadReferencePayload?
    let verbs: [String]

    init(_ reading: LeadReading) {
        version = reading.version
        playbook = reading.playbook.version
        people = reading.people.map { PersonPayload($0.person, role: $0.role, stance: $0.stance) }
        account = reading.account.map(AccountPayload.init)
        owner = reading.owner.map(UserPayload.init)
        campaign = reading.campaign?.name
        fallsAt = reading.fallsAt?.description
        progress = ProgressPayload(reading.progress)
        buyerAt = reading.buyerAt?.description
        criteria = reading.criteria.map(CriterionPayload.init)
        gate = GatePayload(reading.gate)
        timeline = reading.timeline.map(TimelinePayload.init)
        next = reading.next.map(TaskPayload.init)
        opportunity = reading.opportunity.map(OpportunityPayload.init)
        previous = reading.previous.map(LeadReferencePayload.init)
        returnedAs = reading.returnedAs.map(LeadReferencePayload.init)
        verbs = reading.verbs.map(\.rawValue)
    }
}

/// How far work on a lead has got: `{stage, attempts?}`.
public struct ProgressPayload: Encodable, Sendable {
    let stage: String
    let attempts: Int?

    /// The payload of `progress`.
    public init(_ progress: LeadProgress) {
        switch progress {
        case .untouched: (stage, attempts) = ("untouched", nil)
        case .attempting(let count): (stage, attempts) = ("attempting", count)
        case .connected: (stage, attempts) = ("connected", nil)
        case .meetingSet: (stage, attempts) = ("meeting_set", nil)
        }
    }
}
