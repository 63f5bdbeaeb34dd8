extension Schema {
    /// What people did towards us, what we did, and what was written down.
    static let timeline = [
        """
        CREATE TABLE engagements (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            person_id BLOB,
            account_id BLOB,
            lead_id BLOB,
            kind TEXT NOT NULL,
            at INTEGER NOT NULL,
            known_at INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            captured_class TEXT NOT NULL CHECK (captured_class IN ('human', 'probable', 'machine')),
            class TEXT NOT NULL CHECK (class IN ('human', 'probable', 'machine')),
            triage TEXT
                CHECK (triage IN ('waiting', 'interested', 'later', 'no', 'wrong_person', 'stop', 'out_of_office')),
            source TEXT,
            campaign_id BLOB,
            detail TEXT,
            url TEXT,
            via TEXT,
            activity_id BLOB,
            external_id TEXT,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX engagements_by_lead ON engagements (workspace_id, lead_id, at)
        WHERE lead_id IS NOT NULL
        """,
        """
        CREATE INDEX engagements_by_person ON engagements (workspace_id, person_id, at)
        WHERE person_id IS NOT NULL
        """,
        """
        CREATE INDEX engagements_waiting ON engagements (workspace_id, at)
        WHERE triage = 'waiting'
        """,
        """
        CREATE UNIQUE INDEX engagements_by_external_id ON engagements (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
        """
        CREATE TABLE activities (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            kind TEXT NOT NULL,
            at INTEGER NOT NULL,
            lead_id BLOB,
            person_id BLOB,
            opportunity_id BLOB,
            by_id BLOB,
            outcome TEXT,
            note TEXT,
            two_way INTEGER NOT NULL CHECK (two_way IN (0, 1)),
            external_id TEXT,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX activities_by_lead ON activities (workspace_id, lead_id, at)
        WHERE lead_id IS NOT NULL
        """,
        """
        CREATE INDEX activities_by_person ON activities (workspace_id, person_id, at)
        WHERE person_id IS NOT NULL
        """,
        """
        CREATE INDEX activities_by_opportunity ON activities (workspace_id, opportunity_id, at)
        WHERE opportunity_id IS NOT NULL
        """,
        """
        CREATE UNIQUE INDEX activities_by_external_id ON activities (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
        """
        CREATE TABLE notes (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            text TEXT NOT NULL,
            at INTEGER NOT NULL,
            lead_id BLOB,
            person_id BLOB,
            account_id BLOB,
            opportunity_id BLOB,
            by_id BLOB,
            external_id TEXT,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX notes_by_lead ON notes (workspace_id, lead_id, at)
        WHERE lead_id IS NOT NULL
        """,
        """
        CREATE INDEX notes_by_person ON notes (workspace_id, person_id, at)
        WHERE person_id IS NOT NULL
        """,
        """
        CREATE INDEX notes_by_account ON notes (workspace_id, account_id, at)
        WHERE account_id IS NOT NULL
        """,
        """
        CREATE INDEX notes_by_opportunity ON notes (workspace_id, opportunity_id, at)
        WHERE opportunity_id IS NOT NULL
        """,
        """
        CREATE UNIQUE INDEX notes_by_external_id ON notes (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
    ]
}
