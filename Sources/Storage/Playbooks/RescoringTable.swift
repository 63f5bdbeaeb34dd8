import SQLPort
import Sales

/// How far the rescoring under a newly published playbook has come.
public struct Rescoring: Hashable, Sendable {
    /// The version everybody is rescored by.
    public var playbook: Int
    /// The last lead done; leads come in the order of their ids.
    public var afterLead: ID<Lead>?
    public var done: Int
    public var total: Int
    public var startedAt: Moment
    public var finishedAt: Moment?

    /// A rescoring with everything given.
    public init(
        playbook: Int, afterLead: ID<Lead>? = nil, done: Int = 0, total: Int, startedAt: Moment,
        finishedAt: Moment? = nil
    ) {
        self.playbook = playbook
        self.afterLead = afterLead
        self.done = done
        self.total = total
        self.startedAt = startedAt
        self.finishedAt = finishedAt
    }

    fileprivate static let columns = "playbook, after_lead, done, total, started_at, finished_at"

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "rescorings")
        playbook = try reader.next("playbook")
        afterLead = try reader.next("after_lead")
        done = try reader.next("done")
        total = try reader.next("total")
        startedAt = try reader.next("started_at")
        finishedAt = try reader.next("finished_at")
    }
}

extension Store {
    /// Keeps how far a rescoring has come.
    public func keep(_ rescoring: Rescoring) throws {
        try connection.run(
            """
            INSERT INTO rescorings (workspace_id, playbook, after_lead, done, total, started_at, finished_at)
            VALUES (\(workspace), \(rescoring.playbook), \(rescoring.afterLead), \(rescoring.done), \(rescoring.total),
                \(rescoring.startedAt), \(rescoring.finishedAt))
            ON CONFLICT (workspace_id, playbook) DO UPDATE SET after_lead = excluded.after_lead,
                done = excluded.done, total = excluded.total, finished_at = excluded.finished_at
            """)
    }

    /// The rescoring under that version, or nil.
    public func rescoring(playbook: Int) throws -> Rescoring? {
        try row(
            """
            SELECT \(raw: Rescoring.columns) FROM rescorings
            WHERE workspace_id = \(workspace) AND playbook = \(playbook)
            """
        ) { try Rescoring($0) }
    }

    /// The rescoring under the latest version that is not finished, or nil.
    public func runningRescoring() throws -> Rescoring? {
        try row(
            """
            SELECT \(raw: Rescoring.columns) FROM rescorings
            WHERE workspace_id = \(workspace) AND playbook > 0 AND finished_at IS NULL
            ORDER BY playbook DESC LIMIT 1
            """
        ) { try Rescoring($0) }
    }
}
