public import Sales
import Storage

extension Desk {
    /// Plans the next dated touch of a lead. Refuses a blank title.
    public func planTouch(_ lead: String, title: String, due: Moment, owner: String? = nil) async throws -> SalesTask {
        try mustBeAllowed(to: .plan)
        guard title.contains(where: { !$0.isWhitespace }) else {
            throw Refusal(.badValue(field: "title", value: title))
        }
        return try await act { act in
            let lead = try act.store.lead(named: lead)
            let owner = try owner.map { try act.store.user(named: $0).record.id } ?? lead.record.ownerID
            let plan = TaskPlan(.touch, .step(title), dueAt: due, ownerID: owner)
            let task = try act.keep(plan, for: lead.record)
            try act.recount(lead)
            return task
        }
    }

    /// Marks a task as done. Where its lead is open and has no other task left, the next touch is planned.
    public func finishTask(_ id: String) async throws -> SalesTask {
        try mustBeAllowed(to: .plan)
        return try await act { act in
            guard let task = try ID<SalesTask>(id).flatMap({ try act.store.find(SalesTask.self, $0) }) else {
                throw Refusal(.notFound(noun: "task", what: id))
            }
            guard task.record.doneAt == nil else { return task.record }
            try act.finish(task)
            if let lead = try task.record.leadID.flatMap({ try act.store.find(Lead.self, $0) }) {
                try act.keepTouched(lead)
            }
            return try act.store.find(SalesTask.self, task.record.id)?.record ?? task.record
        }
    }
}

extension Acting {
    /// Plans the next touch of an open lead that has no dated one left, and counts the lead anew.
    func keepTouched(_ lead: Kept<Lead>) throws {
        if try store.openTasks(lead: lead.record.id).isEmpty,
            let plan = TaskPlan.nextTouch(of: lead.record, on: occasion())
        {
            try keep(plan, for: lead.record)
        }
        try recount(lead)
    }
}
