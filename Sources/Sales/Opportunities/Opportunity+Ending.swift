extension Opportunity {
    /// The opportunity won; its buyer is a customer from then on. Refuses one that is not open.
    public func won(on occasion: Occasion) throws(Refusal) -> OpportunityStep {
        try mustBeOpen(for: .win)
        return ended(.won, .won, on: occasion)
    }

    /// The opportunity lost, for one of the playbook's reasons. Refuses one that is not open, and a reason that is not
    /// declared.
    public func lost(because reason: String, on occasion: Occasion) throws(Refusal) -> OpportunityStep {
        try mustBeOpen(for: .lose)
        let reason = try occasion.reason(reason, for: .lost)
        return ended(.lost, .lost, because: reason, on: occasion)
    }

    /// The opportunity over without a decision, to be come back to on `revisit` or when the reason says. Refuses one
    /// that is not open, a reason that is not declared, and a day that is missing or past.
    public func endedWithoutDecision(
        because reason: String, revisit: Day? = nil, on occasion: Occasion
    ) throws(Refusal) -> OpportunityStep {
        try mustBeOpen(for: .endWithoutDecision)
        let reason = try occasion.reason(reason, for: .noDecision)
        let day = try occasion.revisit(for: reason, until: revisit)
        var step = ended(.noDecision, .noDecision, because: reason, on: occasion)
        let due = occasion.zone.morning(of: day)
        step.tasks = [TaskPlan(.revisit, .comeBack(reason: reason.label), dueAt: due, ownerID: ownerID)]
        return step
    }

    private func ended(
        _ outcome: Outcome, _ kind: EntryKind, because reason: Reason? = nil, on occasion: Occasion
    ) -> OpportunityStep {
        var ended = self
        ended.outcome = outcome
        ended.outcomeReason = reason?.name
        ended.closedAt = occasion.at
        return OpportunityStep(
            kind, ended, at: occasion.at, why: reason?.name, finishes: Set(SalesTask.Kind.allCases),
            makesCustomer: outcome == .won)
    }

    /// The opportunity open again, in the stage it ended in: it keeps its start. There is a step to be taken within a
    /// week. Refuses one that is open, and one that was withdrawn.
    public func reopened(on occasion: Occasion) throws(Refusal) -> OpportunityStep {
        guard withdrawnAt == nil else { throw Refusal(.opportunityWithdrawn(opportunity: number)) }
        guard outcome != nil else { throw Refusal(.opportunityStillOpen(opportunity: number)) }
        var opened = self
        opened.outcome = nil
        opened.outcomeReason = nil
        opened.closedAt = nil
        let due = occasion.zone.morning(of: occasion.today + 7)
        let task = TaskPlan(.nextStep, .step(nextStep ?? "Agree on the next step"), dueAt: due, ownerID: ownerID)
        return OpportunityStep(.reopened, opened, at: occasion.at, tasks: [task], finishes: [.revisit])
    }
}

extension Opportunity {
    /// The opportunity expected to close on another date; each time it moves later is a slip. Refuses one that is not
    /// open, and a date that is past.
    public func rescheduled(to day: Day, on occasion: Occasion) throws(Refusal) -> Opportunity {
        try mustBeOpen(for: .edit)
        guard day >= occasion.today else { throw Refusal(.closeInPast(day, today: occasion.today)) }
        var opportunity = self
        opportunity.reschedule(to: day)
        return opportunity
    }
}
