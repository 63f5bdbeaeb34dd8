extension Schema {
    /// What happened to records, and which acts were taken back.
    static let entries = [
        """
        CREATE TABLE entries (
            workspace_id BLOB NOT NULL,
            subject_id BLOB NOT NULL,
            id BLOB NOT NULL,
            noun TEXT NOT NULL,
            kind TEXT NOT NULL,
            lead_id BLOB,
            person_id BLOB,
            account_id BLOB,
            opportunity_id BLOB,
            at INTEGER NOT NULL,
            known_at INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK (actor IN ('user', 'operator', 'system', 'buyer')),
            actor_id BLOB,
            playbook INTEGER,
            import_id BLOB,
            why TEXT,
            override_class TEXT CHECK (override_class IN ('judgement', 'imported_history')),
            override_reason TEXT,
            withdraws BLOB,
            changes TEXT NOT NULL,
            PRIMARY KEY (workspace_id, subject_id, id),
            CHECK ((actor = 'user') = (actor_id IS NOT NULL)),
            CHECK ((override_class IS NULL) = (override_reason IS NULL))
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX entries_by_id ON entries (workspace_id, id)
        """,
        """
        CREATE INDEX entries_by_lead ON entries (workspace_id, lead_id, id)
        WHERE lead_id IS NOT NULL
        """,
        """
        CREATE INDEX entries_by_opportunity ON entries (workspace_id, opportunity_id, id)
        WHERE opportunity_id IS NOT NULL
        """,
        """
        CREATE TABLE withdrawals (
            workspace_id BLOB NOT NULL,
            act_id BLOB NOT NULL,
            entry_id BLOB NOT NULL,
            known_at INTEGER NOT NULL,
            kept TEXT NOT NULL,
            PRIMARY KEY (workspace_id, act_id)
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
