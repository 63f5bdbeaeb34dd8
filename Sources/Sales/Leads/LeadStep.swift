/// One step of a lead's way: what it is now, what was done, and what is to be done next.
public struct LeadStep: Hashable, Sendable {
    /// The lead after the step.
    public var lead: Lead
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

    init(
        _ kind: EntryKind, _ lead: Lead, at moment: Moment, why: String? = nil, override: Override? = nil,
        tasks: [TaskPlan] = [], finishes: Set<SalesTask.Kind> = []
    ) {
        self.lead = lead
        self.kind = kind
        at = moment
        self.why = why
        self.override = override
        self.tasks = tasks
        self.finishes = finishes
    }
}

extension Lead {
    /// Which verbs a lead may take in a state. What is not here is refused.
    public static func verbs(in state: LeadState) -> Set<Verb> {
        switch state {
        case .new: [.qualify, .nurture, .disqualify, .convert]
        case .qualified: [.accept, .nurture, .disqualify, .convert]
        case .prospect: [.nurture, .disqualify, .convert]
        case .converted: [.revert]
        case .nurture: [.disqualify, .recycle]
        case .disqualified: [.recycle]
        }
    }

    /// Refuses a verb that the lead's state does not take.
    func must(take verb: Verb) throws(Refusal) {
        guard Lead.verbs(in: state).contains(verb) else {
            throw Refusal(.wrongState(verb, lead: code, state: state))
        }
    }

    /// The lead in another state since `moment`.
    func moved(to state: LeadState, at moment: Moment) -> Lead {
        var lead = self
        lead.state = state
        lead.stateSince = moment
        return lead
    }
}
