extension Schema {
    /// What is worked out from the timeline and kept so that lists, jobs and reports never add anything up.
    static let projections = [
        """
        CREATE TABLE standings (
            workspace_id BLOB NOT NULL,
            lead_id BLOB NOT NULL,
            open INTEGER NOT NULL CHECK (open IN (0, 1)),
            playbook INTEGER NOT NULL,
            fit INTEGER NOT NULL,
            fit_whole INTEGER NOT NULL,
            interest INTEGER NOT NULL,
            interest_whole INTEGER NOT NULL,
            grade TEXT NOT NULL,
            as_of INTEGER NOT NULL,
            changes_at INTEGER,
            falls_at INTEGER,
            due_at INTEGER,
            engagements BLOB NOT NULL,
            buyer_at INTEGER,
            attempt_at INTEGER,
            attempts INTEGER NOT NULL,
            next_touch_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, lead_id),
            FOREIGN KEY (workspace_id, lead_id) REFERENCES leads (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX standings_by_interest ON standings (workspace_id, open, interest_whole, lead_id)
        """,
        """
        CREATE INDEX standings_by_touch ON standings (workspace_id, open, next_touch_at, lead_id)
        """,
        """
        CREATE INDEX standings_due ON standings (workspace_id, due_at, lead_id)
        WHERE due_at IS NOT NULL
        """,
        """
        CREATE TABLE milestones (
            workspace_id BLOB NOT NULL,
            lead_id BLOB NOT NULL,
            entry_id BLOB NOT NULL,
            rung TEXT NOT NULL
                CHECK (rung IN ('lead', 'qualified', 'prospect', 'opportunity', 'won', 'lost', 'no_decision',
                    'nurture', 'disqualified')),
            at INTEGER NOT NULL,
            known_at INTEGER NOT NULL,
            withdrawn_at INTEGER,
            playbook INTEGER,
            override_class TEXT CHECK (override_class IN ('judgement', 'imported_history')),
            reason TEXT,
            reason_class TEXT CHECK (reason_class IN ('ordinary', 'invalid')),
            PRIMARY KEY (workspace_id, lead_id, entry_id, rung)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX milestones_by_rung ON milestones (workspace_id, rung, at, lead_id)
        """,
    ]
}
