import SQLPort
import Sales

/// Something to be done at a time, as its table keeps it.
public struct Job: Hashable, Sendable {
    public var id: Identifier
    /// Which of the 64 queues of the installation it waits in.
    public var lane: Int
    /// What is to be done, by name.
    public var kind: String
    /// About what.
    public var subject: Identifier?
    /// What else it needs, as text.
    public var payload: String
    /// When; while it is taken: when others may take it again.
    public var dueAt: Moment
    /// How often it was taken.
    public var attempts: Int

    /// A job that waits.
    public init(
        id: Identifier, lane: Int = 0, kind: String, subject: Identifier? = nil, payload: String = "", dueAt: Moment
    ) {
        self.id = id
        self.lane = lane
        self.kind = kind
        self.subject = subject
        self.payload = payload
        self.dueAt = dueAt
        attempts = 0
    }

    fileprivate static let columns = "id, lane, kind, subject_id, payload, due_at, attempts"

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "jobs")
        id = try reader.identifier("id")
        lane = try reader.next("lane")
        kind = try reader.next("kind")
        subject = try reader.next("subject_id", ID<Job>?.self)?.raw
        payload = try reader.next("payload")
        dueAt = try reader.next("due_at")
        attempts = try reader.next("attempts")
    }
}

extension Store {
    /// Adds a job. It is there only if the transaction is.
    public func insert(_ job: Job) throws {
        try connection.run(
            """
            INSERT INTO jobs (workspace_id, id, lane, kind, subject_id, payload, due_at, attempts)
            VALUES (\(workspace), \(job.id), \(job.lane), \(job.kind), \(job.subject), \(job.payload), \(job.dueAt),
                \(job.attempts))
            """)
    }

    /// Takes up to `limit` jobs that are due at `moment`, the earliest first; nobody else takes them until `until`.
    ///
    /// A job that is neither finished nor put off by then is due again: what it does must bear being done twice.
    public func takeJobs(at moment: Moment, until: Moment, limit: Int) throws -> [Job] {
        let due = try rows(
            """
            SELECT \(raw: Job.columns) FROM jobs
            WHERE workspace_id = \(workspace) AND due_at <= \(moment) ORDER BY due_at, id LIMIT \(limit)
            """
        ) { try Job($0) }
        return try due.compactMap { try take($0, until: until) }
    }

    /// Compares and sets: of two who saw the same job one takes it.
    private func take(_ job: Job, until: Moment) throws -> Job? {
        let taken = try connection.run(
            """
            UPDATE jobs SET due_at = \(until), taken_until = \(until), attempts = \(job.attempts + 1)
            WHERE workspace_id = \(workspace) AND id = \(job.id) AND due_at = \(job.dueAt)
            AND attempts = \(job.attempts)
            """)
        guard taken == 1 else { return nil }
        var job = job
        job.dueAt = until
        job.attempts += 1
        return job
    }

    /// Removes a job that was done. False where somebody else has taken it since.
    @discardableResult
    public func finish(_ job: Job) throws -> Bool {
        try connection.run(
            """
            DELETE FROM jobs WHERE workspace_id = \(workspace) AND id = \(job.id) AND attempts = \(job.attempts)
            """) == 1
    }

    /// Gives a job back, to be done at `moment`. False where somebody else has taken it since.
    @discardableResult
    public func putOff(_ job: Job, to moment: Moment) throws -> Bool {
        try connection.run(
            """
            UPDATE jobs SET due_at = \(moment), taken_until = NULL
            WHERE workspace_id = \(workspace) AND id = \(job.id) AND attempts = \(job.attempts)
            """) == 1
    }

    /// When the next job is due; nil where none waits.
    public func nextJobDue() throws -> Moment? {
        try row(
            """
            SELECT due_at FROM jobs
            WHERE workspace_id = \(workspace) AND due_at > \(Moment.distantPast) ORDER BY due_at, id LIMIT 1
            """
        ) { $0.moment(0) ?? .distantFuture }
    }
}
