public import Sales
import Storage

extension Desk {
    /// Edits an opportunity. `owner` is the address or name of the new owner, who gets its open tasks too; `why` is
    /// kept on the timeline, so that a slip says why.
    ///
    /// Refuses what `Opportunity.edited` does, and an owner who is not there or was deactivated.
    public func editOpportunity(
        _ name: String, _ edit: OpportunityEdit, owner: String? = nil, why: String? = nil, version: Int64? = nil
    ) async throws -> OpportunityDone {
        try await onOpportunity(name, version: version, may: .edit, on: Subject.anyOpportunity) { act, kept in
            var edit = edit
            if let owner { edit.ownerID = try act.activeUser(owner) }
            let step = try kept.record.edited(edit, why: why, on: act.occasion())
            if let heir = edit.ownerID { try act.handOver(tasksOf: kept.record, to: heir) }
            return step
        }
    }

    /// Ticks a line of the present stage's checklist, or takes the tick away. Refuses a line that is not on it.
    public func tickChecklist(
        _ name: String, _ line: String, done: Bool = true, version: Int64? = nil
    ) async throws -> OpportunityDone {
        try await onOpportunity(name, version: version, may: .edit, on: Subject.anyOpportunity) { act, kept in
            try kept.record.ticking(line, done, on: act.occasion())
        }
    }
}

extension Subject {
    /// What editing is asked for where it is not known yet which one.
    static let anyOpportunity = Subject(.opportunities, Identifier(high: 0, low: 0))
}

extension Acting {
    /// The user of that address or name. Refuses one that was deactivated.
    func activeUser(_ name: String) throws -> ID<User> {
        let user = try store.user(named: name).record
        guard user.active else { throw Refusal(.notFound(noun: "active user", what: name)) }
        return user.id
    }

    /// Hands the open tasks of an opportunity's owner to somebody else.
    fileprivate func handOver(tasksOf opportunity: Opportunity, to heir: ID<User>) throws {
        for task in try store.openTasks(opportunity: opportunity.id)
        where task.record.ownerID == opportunity.ownerID && task.record.ownerID != heir {
            var handed = task.record
            handed.ownerID = heir
            try change(task, to: handed, Telling(.assigned))
        }
    }
}
