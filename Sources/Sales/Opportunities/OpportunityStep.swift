/// One step of an opportunity's way: what it is now, what was done, and what is to be done next.
public struct OpportunityStep: Hashable, Sendable {
    /// The opportunity after the step.
    public var opportunity: Opportunity
    /// What the timeline calls it.
    public var kind: EntryKind
    /// When it happened.
    public var at: Moment
    /// Why: a reason's name or a sentence.
    public var why: String?
    /// Set where a rule was stepped over.
    public var override: Override?
    /// What is to be done from now on.
    public var tasks: [TaskPlan]
    /// Open tasks of these kinds are done with this step.
    public var finishes: Set<SalesTask.Kind>
    /// Whether the buyer becomes a customer by it, as of `at`.
    public var makesCustomer: Bool

    init(
        _ kind: EntryKind, _ opportunity: Opportunity, at moment: Moment, why: String? = nil,
        override: Override? = nil, tasks: [TaskPlan] = [], finishes: Set<SalesTask.Kind> = [],
        makesCustomer: Bool = false
    ) {
        self.opportunity = opportunity
        self.kind = kind
        at = moment
        self.why = why
        self.override = override
        self.tasks = tasks
        self.finishes = finishes
        self.makesCustomer = makesCustomer
    }
}

extension Opportunity {
    /// Whether it is being worked: neither ended nor withdrawn.
    public var isOpen: Bool { outcome == nil && withdrawnAt == nil }

    /// Refuses a verb on an opportunity that has ended or was withdrawn.
    func mustBeOpen(for verb: Verb) throws(Refusal) {
        guard withdrawnAt == nil else { throw Refusal(.opportunityWithdrawn(opportunity: number)) }
        guard let outcome else { return }
        throw Refusal(.opportunityClosed(verb, opportunity: number, outcome: outcome))
    }
}
