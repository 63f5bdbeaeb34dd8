extension Schema {
    /// Campaigns and what they cost.
    static let campaigns = [
        """
        CREATE TABLE campaigns (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            name TEXT NOT NULL,
            channel TEXT,
            external_id TEXT,
            import_id BLOB,
            name_key TEXT,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX campaigns_by_name ON campaigns (workspace_id, name_key)
        """,
        """
        CREATE UNIQUE INDEX campaigns_by_external_id ON campaigns (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
        """
        CREATE TABLE costs (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            from_day INTEGER NOT NULL,
            to_day INTEGER NOT NULL,
            amount INTEGER NOT NULL,
            currency TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('media', 'tools', 'people', 'vendor')),
            campaign_id BLOB,
            source TEXT,
            vendor TEXT,
            note TEXT,
            external_id TEXT,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaigns (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX costs_by_campaign ON costs (workspace_id, campaign_id)
        WHERE campaign_id IS NOT NULL
        """,
        """
        CREATE UNIQUE INDEX costs_by_external_id ON costs (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
    ]
}
