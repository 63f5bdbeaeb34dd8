public import Scoring

/// Everything that is known about a lead when it is to become an opportunity.
public struct ConversionCase: Hashable, Sendable {
    public var lead: Lead
    /// The lead's person.
    public var person: Person?
    /// The account that the terms mean, else the lead's, else the person's; nil where there is none yet.
    public var account: Account?
    /// People who take part in the lead beside the first one.
    public var people: [LeadPerson] = []
    /// The lead's answers, and those of the opportunity to join.
    public var answers: [Answer] = []
    /// Everything that the answers cite.
    public var evidence: [Identifier: EvidenceState] = [:]
    /// The lead's open tasks.
    public var tasks: [SalesTask] = []
    /// The lead's scores, so that a rung passed over is stamped with them.
    public var fit = Points.zero
    public var interest = Points.zero
    /// The opportunity that the terms want to join.
    public var joins: Opportunity?
    /// The people who are part of it already.
    public var partners: [OpportunityPerson] = []

    /// A case with everything else empty.
    public init(_ lead: Lead, person: Person? = nil, account: Account? = nil) {
        self.lead = lead
        self.person = person
        self.account = account
    }
}

/// The numbers and ids that a conversion gives away.
public struct Numbering {
    /// The number after `O-`; taken only where the opportunity is new.
    public var opportunity: Int64
    /// Makes an id.
    public var id: () -> Identifier

    /// A numbering with everything given.
    public init(opportunity: Int64, id: @escaping () -> Identifier) {
        self.opportunity = opportunity
        self.id = id
    }
}

/// A lead that becomes an opportunity: everything that changes, before it is kept.
public struct LeadConversion: Hashable, Sendable {
    /// The lead's steps: rungs it passed over are stamped before `converted`.
    public var steps: [LeadStep]
    /// The act on the record.
    public var conversion: Conversion
    /// The account to make; nil where it was matched, or a person buys for themselves.
    public var newAccount: Account?
    /// The opportunity, new or as it is now that the lead joined.
    public var opportunity: Opportunity
    /// The opportunity as it was before; nil where it is new.
    public var joined: Opportunity?
    /// Parts to make, or to fill in where they were there.
    public var people: [OpportunityPerson]
    /// The lead's answers, living on the opportunity from now on.
    public var answers: [Answer]
    /// The lead's open tasks, carried over; those that the conversion settles are done.
    public var tasks: [SalesTask]
    /// The next step, where one was said.
    public var nextStep: TaskPlan?
    /// The person, where the conversion says more about them.
    public var person: Person?
    /// What the gate said.
    public var gate: GateReport
    /// Set where the gate was stepped over.
    public var override: Override?

    /// The lead as it is now.
    public var lead: Lead? { steps.last?.lead }
}
