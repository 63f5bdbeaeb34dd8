public import Actions
import Sales

/// Something we did, and what the person's own act in it led to.
public struct LoggedPayload: Encodable, Sendable {
    let id: String
    let kind: String
    let at: String
    let outcome: String?
    let note: String?
    let twoWay: Bool
    let captured: CapturedPayload?

    /// The payload of `logged`.
    public init(_ logged: LoggedActivity) {
        id = logged.activity.id.description
        kind = logged.activity.kind
        at = logged.activity.at.description
        outcome = logged.activity.outcome
        note = logged.activity.note
        twoWay = logged.activity.twoWay
        captured = logged.captured.map(CapturedPayload.init)
    }
}
