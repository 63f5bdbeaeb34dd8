import Sales
import Storage

extension Desk {
    /// Gives a lead, and its open tasks, to the user with that address or name. Refuses a user that was deactivated.
    public func assignLead(_ name: String, to user: String, version: Int64? = nil) async throws -> LeadDone {
        try await onLead(name, version: version, may: .assign) { act, lead in
            let owner = try act.activeUser(user)
            var assigned = lead.record
            assigned.ownerID = owner
            for task in try act.store.openTasks(lead: lead.record.id) where task.record.ownerID == lead.record.ownerID {
                var handed = task.record
                handed.ownerID = owner
                try act.change(task, to: handed, Telling(.assigned))
            }
            return try act.change(lead, to: assigned, Telling(.assigned))
        }
    }
}
