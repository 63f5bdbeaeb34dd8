extension Schema {
    /// Who comes in, by what, and the forms that strangers fill. What is looked up before anybody knows which workspace
    /// is meant has a table keyed by that value.
    static let entrance = signIns + tokens + forms

    static let entranceStatistics = [
        Statistic("tokens", "tokens_by_workspace", rows: 1_000, [1]),
        Statistic("forms", "forms", rows: 100, [1]),
    ]

    private static let signIns = [
        """
        CREATE TABLE sign_ins (
            email_key TEXT NOT NULL,
            password TEXT,
            tries INTEGER NOT NULL,
            trying_since INTEGER,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (email_key)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX sign_ins_by_try ON sign_ins (trying_since)
        """,
        """
        CREATE TABLE sessions (
            key BLOB NOT NULL,
            email_key TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            PRIMARY KEY (key)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX sessions_by_expiry ON sessions (expires_at)
        """,
        """
        CREATE INDEX sessions_by_sign_in ON sessions (email_key)
        """,
        """
        CREATE TABLE password_links (
            key BLOB NOT NULL,
            email_key TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            used_at INTEGER,
            PRIMARY KEY (key)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    private static let tokens = [
        """
        CREATE TABLE tokens (
            key BLOB NOT NULL,
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            user_id BLOB NOT NULL,
            name TEXT NOT NULL,
            scopes TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            used_at INTEGER,
            revoked_at INTEGER,
            PRIMARY KEY (key)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX tokens_by_workspace ON tokens (workspace_id, id)
        """,
    ]

    private static let forms = [
        """
        CREATE TABLE forms (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            slug TEXT NOT NULL,
            title TEXT NOT NULL,
            kind TEXT NOT NULL,
            fields TEXT NOT NULL,
            source TEXT,
            campaign TEXT,
            thanks TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            closed_at INTEGER,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE form_slugs (
            slug TEXT NOT NULL,
            workspace_id BLOB NOT NULL,
            form_id BLOB NOT NULL,
            PRIMARY KEY (slug)
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
