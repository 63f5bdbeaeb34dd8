extension Schema {
    /// What is to be done, and when.
    static let touches = [
        """
        CREATE TABLE tasks (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            kind TEXT NOT NULL
                CHECK (kind IN ('response', 'acceptance', 'touch', 'revisit', 'next_step', 'cooling', 'triage')),
            title TEXT NOT NULL,
            lead_id BLOB,
            person_id BLOB,
            opportunity_id BLOB,
            due_at INTEGER NOT NULL,
            done_at INTEGER,
            owner_id BLOB,
            external_id TEXT,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, lead_id) REFERENCES leads (workspace_id, id),
            FOREIGN KEY (workspace_id, opportunity_id) REFERENCES opportunities (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX tasks_by_lead ON tasks (workspace_id, lead_id, done_at, due_at)
        WHERE lead_id IS NOT NULL
        """,
        """
        CREATE INDEX tasks_by_opportunity ON tasks (workspace_id, opportunity_id, done_at, due_at)
        WHERE opportunity_id IS NOT NULL
        """,
        """
        CREATE INDEX tasks_by_person ON tasks (workspace_id, person_id, due_at)
        WHERE done_at IS NULL AND person_id IS NOT NULL
        """,
        """
        CREATE INDEX tasks_by_kind ON tasks (workspace_id, kind, due_at)
        WHERE done_at IS NULL
        """,
        """
        CREATE INDEX tasks_by_owner ON tasks (workspace_id, owner_id, due_at)
        WHERE done_at IS NULL
        """,
        """
        CREATE UNIQUE INDEX tasks_by_external_id ON tasks (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
    ]
}
