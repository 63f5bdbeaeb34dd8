import SQLPort
public import Sales

/// Who does a thing that only one process should do, until when. The raw value is the lease's name.
public enum Lease: String, Hashable, Sendable, CaseIterable {
    /// Serving the web and doing the jobs: others keep their transactions short.
    case serving
}

extension Store {
    /// Takes the lease, or holds it for longer, until `end`. False where another holds it at `moment`.
    public func take(_ lease: Lease, for holder: Identifier, at moment: Moment, until end: Moment) throws -> Bool {
        try connection.run(
            """
            INSERT INTO leases (workspace_id, name, holder, ends_at)
            VALUES (\(workspace), \(lease.rawValue), \(holder), \(end))
            ON CONFLICT (workspace_id, name) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at
            WHERE leases.ends_at < \(moment) OR leases.holder = excluded.holder
            """) == 1
    }

    /// Gives the lease back; does nothing where another holds it.
    public func release(_ lease: Lease, of holder: Identifier) throws {
        try connection.run(
            """
            DELETE FROM leases
            WHERE workspace_id = \(workspace) AND name = \(lease.rawValue) AND holder = \(holder)
            """)
    }

    /// Whether somebody holds the lease at `moment`.
    public func isTaken(_ lease: Lease, at moment: Moment) throws -> Bool {
        try number(
            """
            SELECT 1 FROM leases
            WHERE workspace_id = \(workspace) AND name = \(lease.rawValue) AND ends_at >= \(moment)
            """) == 1
    }
}
