public import Scoring

extension QualifiedDefinition {
    /// Whether these scores meet the definition.
    public func isMet(fit: Points, interest: Points) -> Bool { fit >= self.fit && interest >= self.interest }
}

extension Lead {
    /// Whether the system qualifies the lead with these scores: it is new, the definition is met, and the playbook
    /// leaves the decision to the system.
    public func qualifiesItself(fit: Points, interest: Points, by definition: QualifiedDefinition) -> Bool {
        state == .new && definition.mode == .automatic && definition.isMet(fit: fit, interest: interest)
    }

    /// The lead qualified, because it meets the definition or because whoever decides says so.
    ///
    /// A rep who qualifies their own lead accepts it in the same act: then there are two steps. A person may qualify a
    /// lead below the definition; that is an override, with the reason given or else the shortfall, and reports count
    /// it. Refuses a lead that is not new.
    public func qualified(
        fit: Points, interest: Points, because reason: String? = nil, on occasion: Occasion
    ) throws(Refusal) -> [LeadStep] {
        try must(take: .qualify)
        let definition = occasion.playbook.qualified
        let shortfall = definition.shortfall(fit: fit, interest: interest)
        let given = reason?.unlessBlank
        let step = stampedQualified(
            on: occasion, why: given ?? definition.met(fit: fit, interest: interest),
            override: shortfall.map { Override(.judgement, reason: given ?? $0) })
        guard let ownerID, ownerID == occasion.user else { return [step] }
        var first = step
        first.tasks = []
        return [first, try step.lead.accepted(on: occasion)]
    }

    /// The lead with the rung stamped, whatever its scores.
    func stampedQualified(on occasion: Occasion, why: String?, override: Override? = nil) -> LeadStep {
        var lead = moved(to: .qualified, at: occasion.at)
        lead.qualifiedAt = occasion.at
        let task = TaskPlan.nextTouch(of: lead, on: occasion)
        return LeadStep(
            .qualified, lead, at: occasion.at, why: why, override: override, tasks: [task].compactMap { $0 })
    }

    /// The lead as a prospect: sales has accepted it. Whoever accepts a lead without an owner becomes its owner.
    ///
    /// Refuses a lead that is not qualified.
    public func accepted(on occasion: Occasion) throws(Refusal) -> LeadStep {
        try must(take: .accept)
        return stampedAccepted(on: occasion)
    }

    /// The lead with the rung stamped.
    func stampedAccepted(on occasion: Occasion) -> LeadStep {
        var lead = moved(to: .prospect, at: occasion.at)
        lead.acceptedAt = occasion.at
        lead.ownerID = ownerID ?? occasion.user
        let task = TaskPlan.nextTouch(of: lead, on: occasion)
        return LeadStep(
            .accepted, lead, at: occasion.at, tasks: [task].compactMap { $0 }, finishes: [.acceptance])
    }
}
