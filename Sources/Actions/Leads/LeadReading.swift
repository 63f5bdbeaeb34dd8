public import Sales
public import Scoring

/// Everything there is to know about one lead at one moment: what `lead show` prints.
///
/// Read for a moment in the past it is what the same reading gave then, for ever: facts count from when we learned of
/// them, and the playbook is the one in force then.
public struct LeadReading: Hashable, Sendable {
    /// The moment it is read for.
    public var asOf: Moment
    /// The lead.
    public var lead: Lead
    /// Which version of its row this is, for a change that must not overwrite another's; the latest, whatever `asOf`.
    public var version: Int64
    /// The first person, then those who joined, each with their part.
    public var people: [LeadParty]
    /// The organisation or household.
    public var account: Account?
    /// Who of ours has it.
    public var owner: User?
    /// The campaign that brought it.
    public var campaign: Campaign?
    /// The playbook that all of this is read by.
    public var playbook: PublishedPlaybook
    /// Fit, interest and grade, line by line.
    public var score: Score
    /// The engagements that the lines of the score count, by id.
    public var counted: [ID<Engagement>: Engagement]
    /// When interest falls below the threshold of *qualified* through decay alone; nil: it does not, or already has.
    public var fallsAt: Moment?
    /// How far the work on it has got.
    public var progress: LeadProgress
    /// The last human act of the buyer or completed two-way activity: *gone quiet* counts from here.
    public var buyerAt: Moment?
    /// Every criterion of the playbook in its order, answered or not.
    public var criteria: [CriterionReading]
    /// What the gate of the first fitting type says.
    public var gate: GateReport
    /// What happened, the latest first.
    public var timeline: [TimelineItem]
    /// The next dated touch; nil: there is none.
    public var next: SalesTask?
    /// The opportunity that it became or joined.
    public var opportunity: Opportunity?
    /// The episode before this one.
    public var previous: Lead?
    /// The episode after this one.
    public var returnedAs: Lead?
    /// What may be done with it next, by whoever sits at the desk.
    public var verbs: [Verb]
}

/// A person with a part in a lead or an opportunity.
public struct LeadParty: Hashable, Sendable {
    /// The person.
    public var person: Person
    /// What they decide; nil: not known.
    public var role: String?
    /// For or against; nil: not known.
    public var stance: String?
}
