extension Schema {
    /// Roughly what a workspace has, for the planner.
    static let leaseStatistics = [Statistic("leases", "leases", rows: 100, [1, 1])]

    /// Who does what only one process should do.
    static let leases = [
        """
        CREATE TABLE leases (
            workspace_id BLOB NOT NULL,
            name TEXT NOT NULL,
            holder BLOB NOT NULL,
            ends_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, name)
        ) STRICT, WITHOUT ROWID
        """
    ]
}
