extension Schema {
    /// What is known of each criterion.
    static let qualification = [
        """
        CREATE TABLE answers (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            lead_id BLOB,
            opportunity_id BLOB,
            criterion TEXT NOT NULL,
            answer TEXT NOT NULL,
            amount INTEGER,
            strength TEXT NOT NULL CHECK (strength IN ('asserted', 'written', 'observed')),
            evidence TEXT,
            answered_by BLOB,
            answered_at INTEGER NOT NULL,
            expires_at INTEGER,
            contradicted_by BLOB,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, lead_id) REFERENCES leads (workspace_id, id),
            FOREIGN KEY (workspace_id, opportunity_id) REFERENCES opportunities (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX answers_by_lead ON answers (workspace_id, lead_id, criterion)
        WHERE lead_id IS NOT NULL
        """,
        """
        CREATE INDEX answers_by_opportunity ON answers (workspace_id, opportunity_id, criterion)
        WHERE opportunity_id IS NOT NULL
        """,
    ]
}
