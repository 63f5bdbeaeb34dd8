public import Actions
import Sales

/// A lead after a verb: `{lead, tasks, version}`.
public struct LeadDonePayload: Encodable, Sendable {
    let lead: LeadPayload
    let tasks: [TaskPayload]
    let version: Int64

    /// The payload of `done`.
    public init(_ done: LeadDone) {
        lead = LeadPayload(done.lead)
        tasks = done.tasks.map(TaskPayload.init)
        version = done.version
    }
}
