extension Schema {
    /// Workspaces, and what each has one of or numbers by itself.
    static let workspaces = [
        """
        CREATE TABLE workspaces (
            workspace_id BLOB NOT NULL,
            slug TEXT NOT NULL,
            name TEXT NOT NULL,
            zone TEXT NOT NULL,
            currency TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX workspaces_by_slug ON workspaces (slug)
        """,
        """
        CREATE TABLE counters (
            workspace_id BLOB NOT NULL,
            name TEXT NOT NULL,
            value INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, name)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE playbooks (
            workspace_id BLOB NOT NULL,
            version INTEGER NOT NULL,
            name TEXT NOT NULL,
            text TEXT NOT NULL,
            published_at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            actor_id BLOB,
            PRIMARY KEY (workspace_id, version)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE rescorings (
            workspace_id BLOB NOT NULL,
            playbook INTEGER NOT NULL,
            after_lead BLOB,
            done INTEGER NOT NULL,
            total INTEGER NOT NULL,
            started_at INTEGER NOT NULL,
            finished_at INTEGER,
            PRIMARY KEY (workspace_id, playbook)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE imports (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            kind TEXT NOT NULL,
            file TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            finished_at INTEGER,
            rows INTEGER NOT NULL,
            created INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            unchanged INTEGER NOT NULL,
            refused INTEGER NOT NULL,
            leads_opened INTEGER NOT NULL,
            override_reason TEXT,
            actor TEXT NOT NULL,
            actor_id BLOB,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    /// What waits to be done, and what was asked before.
    static let jobs = [
        """
        CREATE TABLE jobs (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            lane INTEGER NOT NULL,
            kind TEXT NOT NULL,
            subject_id BLOB,
            payload TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            taken_until INTEGER,
            attempts INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX jobs_due ON jobs (workspace_id, due_at, id)
        """,
        """
        CREATE TABLE idempotency_keys (
            workspace_id BLOB NOT NULL,
            key TEXT NOT NULL,
            verb TEXT NOT NULL,
            terms TEXT NOT NULL,
            reply TEXT NOT NULL,
            subject_id BLOB,
            at INTEGER NOT NULL,
            withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
            PRIMARY KEY (workspace_id, key)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX idempotency_keys_by_age ON idempotency_keys (workspace_id, at)
        """,
        """
        CREATE INDEX idempotency_keys_by_subject ON idempotency_keys (workspace_id, subject_id)
        WHERE subject_id IS NOT NULL
        """,
    ]
}
