public import Actions

/// A backup.
public struct BackupPayload: Encodable, Sendable {
    let path: String
    let bytes: Int64

    /// The payload of `reading`.
    public init(_ reading: BackupReading) {
        path = reading.path
        bytes = reading.bytes
    }
}

/// What a backup was restored to.
public struct RestorePayload: Encodable, Sendable {
    let path: String
    let bytes: Int64
    let workspaces: [String]
    let pending: [String]

    /// The payload of `reading`.
    public init(_ reading: RestoreReading) {
        path = reading.path
        bytes = reading.bytes
        workspaces = reading.workspaces
        pending = reading.pending
    }
}

/// What an examination found.
public struct DoctorPayload: Encodable, Sendable {
    struct LinePayload: Encodable, Sendable {
        let check: String
        let verdict: String
        let finding: String
        let remedy: String?
    }
    let healthy: Bool
    let lines: [LinePayload]

    /// The payload of `reading`.
    public init(_ reading: DoctorReading) {
        healthy = reading.isHealthy
        lines = reading.lines.map { line in
            LinePayload(
                check: line.check.rawValue, verdict: line.verdict.rawValue, finding: line.finding, remedy: line.remedy)
        }
    }
}
