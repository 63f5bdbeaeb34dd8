extension Schema {
    /// Users.
    static let team = [
        """
        CREATE TABLE users (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            email TEXT NOT NULL,
            name TEXT,
            role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'rep', 'marketer', 'viewer')),
            active INTEGER NOT NULL CHECK (active IN (0, 1)),
            external_id TEXT,
            import_id BLOB,
            email_key TEXT,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX users_by_email ON users (workspace_id, email_key)
        """,
        """
        CREATE UNIQUE INDEX users_by_external_id ON users (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
    ]
}
