public import Sales

/// Everything there is to know about one opportunity at one moment: what `opportunity show` prints.
public struct OpportunityReading: Hashable, Sendable {
    /// The moment it is read for.
    public var asOf: Moment
    /// The opportunity.
    public var opportunity: Opportunity
    /// Which version of its row this is; the latest, whatever `asOf`.
    public var version: Int64
    /// Its type by the playbook; nil: the playbook has none of that name any more.
    public var type: OpportunityType?
    /// The organisation or household.
    public var account: Account?
    /// Everyone with a part in it.
    public var people: [LeadParty]
    /// Who of ours has it.
    public var owner: User?
    /// The campaign that brought it.
    public var campaign: Campaign?
    /// The leads that became it, the one that opened it first.
    public var leads: [Lead]
    /// The playbook that all of this is read by.
    public var playbook: PublishedPlaybook
    /// Every criterion of the playbook in its order: the leads' answers go on living here.
    public var criteria: [CriterionReading]
    /// What its gate says now.
    public var gate: GateReport
    /// What happened, the latest first.
    public var timeline: [TimelineItem]
    /// What is to be done, the next first.
    public var tasks: [SalesTask]
    /// When its stage has lasted too long; nil: it is closed, or the stage is not the playbook's.
    public var stuckAt: Moment?
    /// Every time its expected close moved later: who, when, why; the first first.
    public var slips: [CloseSlip]
    /// What may be done with it next, by whoever sits at the desk.
    public var verbs: [Verb]
}
