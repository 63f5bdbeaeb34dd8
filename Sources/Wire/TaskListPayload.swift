public import Actions
import Sales

/// A task with what it is for.
public struct TaskRowPayload: Encodable, Sendable {
    let task: TaskPayload
    let lead: String?
    let opportunity: String?
    let person: String?
    let owner: String?

    /// The payload of `row`.
    public init(_ row: TaskRow) {
        task = TaskPayload(row.task)
        lead = row.lead?.code
        opportunity = row.opportunity?.code
        person = row.person?.fullName ?? row.person?.email
        owner = row.owner?.email
    }
}
