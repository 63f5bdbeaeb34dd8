/// The first and every time a lead reached a rung: the narrow rows that reports read. Worked out from the timeline.
public struct Milestone: Hashable, Sendable {
    /// The rungs, and the ways off the ladder.
    public enum Rung: String, Hashable, Sendable, CaseIterable, FieldValue {
        case lead, qualified, prospect, opportunity, won, lost
        case noDecision = "no_decision"
        case nurture, disqualified
    }
    public var leadID: ID<Lead>
    /// The entry that made it.
    public var entryID: ID<Entry>
    public var rung: Rung
    public var at: Moment
    public var knownAt: Moment
    /// From then on it does not count: its act was taken back.
    public var withdrawnAt: Moment?
    /// The playbook it was decided under.
    public var playbook: Int?
    public var overrideClass: Override.Class?
    /// The reason given, for the ways off the ladder.
    public var reason: String?
    /// What reports make of that reason.
    public var reasonClass: Reason.Class?

    /// A milestone with everything given.
    public init(
        leadID: ID<Lead>, entryID: ID<Entry>, rung: Rung, at: Moment, knownAt: Moment, withdrawnAt: Moment? = nil,
        playbook: Int? = nil, overrideClass: Override.Class? = nil, reason: String? = nil,
        reasonClass: Reason.Class? = nil
    ) {
        self.leadID = leadID
        self.entryID = entryID
        self.rung = rung
        self.at = at
        self.knownAt = knownAt
        self.withdrawnAt = withdrawnAt
        self.playbook = playbook
        self.overrideClass = overrideClass
        self.reason = reason
        self.reasonClass = reasonClass
    }
}
