/// Somebody known, as they stand when they engage again: a person, or an account where no person is named.
public struct Acquainted: Hashable, Sendable {
    /// An open lead of theirs or of a colleague's.
    public struct OpenLead: Hashable, Sendable {
        public var id: ID<Lead>
        public var ownerID: ID<User>?
        /// When its buyer last engaged; its opening where they did nothing since.
        public var engagedAt: Moment

        /// An open lead with everything given.
        public init(id: ID<Lead>, ownerID: ID<User>?, engagedAt: Moment) {
            self.id = id
            self.ownerID = ownerID
            self.engagedAt = engagedAt
        }
    }
    /// An open opportunity they take part in.
    public struct OpenOpportunity: Hashable, Sendable {
        public var id: ID<Opportunity>
        public var ownerID: ID<User>?
        public var openedAt: Moment

        /// An open opportunity with everything given.
        public init(id: ID<Opportunity>, ownerID: ID<User>?, openedAt: Moment) {
            self.id = id
            self.ownerID = ownerID
            self.openedAt = openedAt
        }
    }
    /// Their own open leads.
    public var openLeads: [OpenLead] = []
    public var openOpportunities: [OpenOpportunity] = []
    /// Their latest episode, where none is open.
    public var latest: Lead?
    /// Whether they, or the account they belong to, have bought.
    public var isCustomer = false
    /// Who looks after their account.
    public var accountOwnerID: ID<User>?
    /// Open leads of others at the same account.
    public var colleagues: [OpenLead] = []
    /// Whether a list names them.
    public var isListMember = false

    /// Somebody of whom nothing is known.
    public init() {}
}

/// Where an engagement goes.
public enum CaptureRoute: Hashable, Sendable {
    /// Into the lead that is open.
    case joinsLead(ID<Lead>)
    /// On the timeline of the open opportunity; its owner is told, where a human did it.
    case onOpportunity(ID<Opportunity>, tells: ID<User>?)
    /// It opens a lead.
    case opensLead(LeadOrigin)
    /// It stays on the timeline of the person and the account.
    case noLead(NoLead)

    /// Why an engagement opens no lead.
    public enum NoLead: String, Hashable, Sendable, CaseIterable {
        /// Its kind asks for nothing.
        case notAsking = "not_asking"
        /// A machine did it.
        case machine
        /// It is not known yet whether a human did it.
        case unsettled
        /// It is a reply: somebody must say first what it means.
        case awaitsTriage = "awaits_triage"
    }
}

/// What is known about a lead before it is opened.
public struct LeadOrigin: Hashable, Sendable {
    /// Which row of the table *when someone known engages again* applies.
    public enum Because: String, Hashable, Sendable, CaseIterable {
        /// Nobody knew them.
        case first
        /// A list named them.
        case listMember = "list_member"
        /// Their latest episode is over.
        case returned
        /// They are a customer.
        case existing
    }
    public var because: Because
    /// The episode before: recycled where it is at rest.
    public var previousID: ID<Lead>?
    /// Whose it is: the old owner of somebody who returns, the account's owner for a customer.
    public var ownerID: ID<User>?
    public var motion: OpportunityType.Motion
    /// Open leads of colleagues, most recently engaged first: it is suggested to join one, never done silently.
    public var suggests: [ID<Lead>]

    /// An origin with everything given.
    public init(
        _ because: Because, previousID: ID<Lead>? = nil, ownerID: ID<User>? = nil,
        motion: OpportunityType.Motion = .new, suggests: [ID<Lead>] = []
    ) {
        self.because = because
        self.previousID = previousID
        self.ownerID = ownerID
        self.motion = motion
        self.suggests = suggests
    }
}

extension Capture {
    /// Where an engagement of `kind` and `class` by somebody so known goes. The table *when someone known engages
    /// again*:
    ///
    /// open lead → the same lead, the most recently engaged first · open opportunity → its timeline, its owner told ·
    /// latest episode over → a new one, the old owner first · customer → a lead of motion *existing*, the account's
    /// owner first · anybody else → their first lead. Only a human who asks opens one. A reply asks when it was
    /// triaged so (`asks`).
    public static func route(
        _ kind: EngagementKind, _ class: Engagement.Class, asks: Bool = false, by someone: Acquainted
    ) -> CaptureRoute {
        settledRoute(kind, `class`, asks: asks, by: someone) ?? .opensLead(origin(of: someone))
    }

    /// Where it goes as far as what somebody has open, and what they did, settle it: of `someone` only that need be
    /// known. Nil: it opens a lead, and which one hangs on all that is known of them.
    public static func settledRoute(
        _ kind: EngagementKind, _ class: Engagement.Class, asks: Bool = false, by someone: Acquainted
    ) -> CaptureRoute? {
        if let lead = someone.openLeads.max(by: { ($0.engagedAt, $0.id) < ($1.engagedAt, $1.id) }) {
            return .joinsLead(lead.id)
        }
        if let deal = someone.openOpportunities.max(by: { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }) {
            return .onOpportunity(deal.id, tells: `class` == .human ? deal.ownerID : nil)
        }
        return reasonAgainst(kind, `class`, asks: asks).map { .noLead($0) }
    }

    private static func reasonAgainst(
        _ kind: EngagementKind, _ class: Engagement.Class, asks: Bool
    ) -> CaptureRoute.NoLead? {
        switch `class` {
        case .machine: .machine
        case .probable: .unsettled
        case .human where asks: nil
        case .human where kind.effect == .triage: .awaitsTriage
        case .human: kind.proactive ? nil : .notAsking
        }
    }

    private static func origin(of someone: Acquainted) -> LeadOrigin {
        let suggests = someone.colleagues.sorted { ($0.engagedAt, $0.id) > ($1.engagedAt, $1.id) }.map(\.id)
        let motion: OpportunityType.Motion = someone.isCustomer ? .existing : .new
        let (latest, keeper) = (someone.latest, someone.accountOwnerID)
        if let latest, latest.state.isAtRest || !someone.isCustomer {
            return LeadOrigin(
                .returned, previousID: latest.id, ownerID: latest.ownerID ?? keeper, motion: motion, suggests: suggests)
        }
        guard someone.isCustomer else {
            return LeadOrigin(someone.isListMember ? .listMember : .first, motion: motion, suggests: suggests)
        }
        return LeadOrigin(
            .existing, previousID: latest?.id, ownerID: keeper ?? latest?.ownerID, motion: motion, suggests: suggests)
    }

    /// What else follows from an engagement: nothing unless a human did it.
    public static func effect(
        of kind: EngagementKind, _ class: Engagement.Class
    ) -> EngagementKind.Effect {
        `class` == .human ? kind.effect : .none
    }
}
