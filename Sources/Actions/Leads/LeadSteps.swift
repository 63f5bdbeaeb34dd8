import Sales
import Storage

extension Acting {
    /// Keeps a step of a lead's way: the lead, the tasks that are done with it, those that follow, and, as long as the
    /// lead is open, at least one dated touch.
    @discardableResult
    func take(
        _ step: LeadStep, from kept: Kept<Lead>, knownAt: Moment? = nil, by actor: Actor? = nil
    ) throws -> Kept<Lead> {
        let lead = try change(
            kept, to: step.lead,
            Telling(step.kind, at: step.at, knownAt: knownAt, why: step.why, by: actor, override: step.override))
        try follow(step, of: lead.record)
        return lead
    }

    /// Keeps the step by which a lead comes to be.
    func open(_ step: LeadStep, knownAt: Moment? = nil, by actor: Actor? = nil) throws -> Kept<Lead> {
        var opened = step.lead
        opened.importID = importID
        let lead = try create(
            opened,
            Telling(step.kind, at: step.at, knownAt: knownAt, why: step.why, by: actor, override: step.override))
        for plan in step.tasks { try keep(plan, for: lead.record) }
        return lead
    }

    /// Takes several steps, one after the other.
    func take(_ steps: [LeadStep], from kept: Kept<Lead>, by actor: Actor? = nil) throws -> Kept<Lead> {
        try steps.reduce(kept) { try take($1, from: $0, by: actor) }
    }

    /// Keeps a planned task for a lead.
    @discardableResult
    func keep(_ plan: TaskPlan, for lead: Lead) throws -> SalesTask {
        var task = plan.task(
            id: newID(), lead: lead.id, person: lead.personID, opportunity: lead.opportunityID)
        task.importID = importID
        return try create(task).record
    }

    /// Marks a task as done now.
    func finish(_ task: Kept<SalesTask>) throws {
        var done = task.record
        done.doneAt = now
        try change(task, to: done, Telling(.done))
    }

    private func follow(_ step: LeadStep, of lead: Lead) throws {
        let open = try store.openTasks(lead: lead.id)
        let finished = open.filter { step.finishes.contains($0.record.kind) }
        for task in finished { try finish(task) }
        for plan in step.tasks { try keep(plan, for: lead) }
        guard open.count == finished.count, step.tasks.isEmpty, step.override?.overrideClass != .importedHistory,
            let plan = TaskPlan.nextTouch(of: lead, on: occasion())
        else { return }
        try keep(plan, for: lead)
    }
}
