import SQLPort
import Sales

/// One run of an import as its table keeps it.
public struct KeptImport: Hashable, Sendable {
    public var id: ID<ImportRun>
    /// What was imported: the word of the command line.
    public var kind: String
    /// The file's name.
    public var file: String
    public var startedAt: Moment
    /// Nil while it runs, or where it was interrupted.
    public var finishedAt: Moment?
    public var rows: Int
    public var created: Int
    public var updated: Int
    public var unchanged: Int
    public var refused: Int
    public var leadsOpened: Int
    /// Set where it brought history from elsewhere.
    public var overrideReason: String?
    public var actor: Actor

    /// A run that starts.
    public init(
        id: ID<ImportRun>, kind: String, file: String, startedAt: Moment, overrideReason: String? = nil, actor: Actor
    ) {
        self.id = id
        self.kind = kind
        self.file = file
        self.startedAt = startedAt
        self.overrideReason = overrideReason
        self.actor = actor
        (rows, created, updated, unchanged, refused, leadsOpened) = (0, 0, 0, 0, 0, 0)
    }

    fileprivate static let columns = """
        id, kind, file, started_at, finished_at, rows, created, updated, unchanged, refused, leads_opened,
        override_reason, actor, actor_id
        """

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "imports")
        id = try reader.next("id")
        kind = try reader.next("kind")
        file = try reader.next("file")
        startedAt = try reader.next("started_at")
        finishedAt = try reader.next("finished_at")
        rows = try reader.next("rows")
        created = try reader.next("created")
        updated = try reader.next("updated")
        unchanged = try reader.next("unchanged")
        refused = try reader.next("refused")
        leadsOpened = try reader.next("leads_opened")
        overrideReason = try reader.next("override_reason")
        actor = try reader.actor()
    }
}

extension Store {
    /// Keeps how far a run has come, in place of what was kept before.
    public func keep(_ run: KeptImport) throws {
        try connection.run(
            """
            INSERT INTO imports (workspace_id, \(raw: KeptImport.columns))
            VALUES (\(workspace), \(run.id), \(run.kind), \(run.file), \(run.startedAt), \(run.finishedAt),
                \(run.rows), \(run.created), \(run.updated), \(run.unchanged), \(run.refused), \(run.leadsOpened),
                \(run.overrideReason), \(run.actor.word), \(run.actor.id))
            ON CONFLICT (workspace_id, id) DO UPDATE SET finished_at = excluded.finished_at, rows = excluded.rows,
                created = excluded.created, updated = excluded.updated, unchanged = excluded.unchanged,
                refused = excluded.refused, leads_opened = excluded.leads_opened
            """)
    }

    /// The run of `id`, or nil.
    public func importRun(_ id: ID<ImportRun>) throws -> KeptImport? {
        try row(
            "SELECT \(raw: KeptImport.columns) FROM imports WHERE workspace_id = \(workspace) AND id = \(id)"
        ) { try KeptImport($0) }
    }

    /// The runs before `earlier`, the latest first.
    public func importRuns(before earlier: ID<ImportRun>? = nil, limit: Int) throws -> [KeptImport] {
        let end = earlier?.raw ?? Identifier(high: .max, low: .max)
        return try rows(
            """
            SELECT \(raw: KeptImport.columns) FROM imports
            WHERE workspace_id = \(workspace) AND id < \(end) ORDER BY id DESC LIMIT \(limit)
            """
        ) { try KeptImport($0) }
    }
}
