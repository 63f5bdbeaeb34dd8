extension Schema {
    /// What is sold, and the deals.
    static let opportunities = [
        """
        CREATE TABLE products (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            name TEXT NOT NULL,
            code TEXT,
            price INTEGER,
            currency TEXT,
            family TEXT,
            active INTEGER NOT NULL CHECK (active IN (0, 1)),
            external_id TEXT,
            import_id BLOB,
            name_key TEXT,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX products_by_name ON products (workspace_id, name_key)
        """,
        """
        CREATE UNIQUE INDEX products_by_external_id ON products (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
        """
        CREATE TABLE opportunities (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            motion TEXT NOT NULL CHECK (motion IN ('new', 'existing', 'renewal', 'partnership')),
            account_id BLOB,
            person_id BLOB,
            lead_id BLOB,
            stage TEXT NOT NULL,
            stage_since INTEGER NOT NULL,
            probability INTEGER NOT NULL,
            amount INTEGER,
            amount_high INTEGER,
            currency TEXT,
            expected_close INTEGER,
            slips INTEGER NOT NULL,
            next_step TEXT,
            next_step_on INTEGER,
            outcome TEXT CHECK (outcome IN ('won', 'lost', 'no_decision')),
            outcome_reason TEXT,
            closed_at INTEGER,
            opened_at INTEGER NOT NULL,
            owner_id BLOB,
            source TEXT,
            campaign_id BLOB,
            forecast TEXT,
            withdrawn_at INTEGER,
            external_id TEXT,
            import_id BLOB,
            own TEXT,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
            FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX opportunities_by_number ON opportunities (workspace_id, number)
        """,
        """
        CREATE INDEX opportunities_by_account ON opportunities (workspace_id, account_id)
        WHERE account_id IS NOT NULL
        """,
        """
        CREATE INDEX opportunities_by_person ON opportunities (workspace_id, person_id)
        WHERE person_id IS NOT NULL
        """,
        """
        CREATE INDEX opportunities_by_lead ON opportunities (workspace_id, lead_id)
        WHERE lead_id IS NOT NULL
        """,
        """
        CREATE INDEX opportunities_by_open_stage ON opportunities (workspace_id, type, stage, stage_since)
        WHERE outcome IS NULL AND withdrawn_at IS NULL
        """,
        """
        CREATE INDEX opportunities_by_open_close ON opportunities (workspace_id, expected_close)
        WHERE outcome IS NULL AND withdrawn_at IS NULL
        """,
        """
        CREATE UNIQUE INDEX opportunities_by_external_id ON opportunities (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
        """
        CREATE TABLE opportunity_people (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            opportunity_id BLOB NOT NULL,
            person_id BLOB NOT NULL,
            role TEXT,
            stance TEXT,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, opportunity_id) REFERENCES opportunities (workspace_id, id),
            FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX opportunity_people_by_opportunity
        ON opportunity_people (workspace_id, opportunity_id, person_id)
        """,
        """
        CREATE INDEX opportunity_people_by_person ON opportunity_people (workspace_id, person_id)
        """,
        """
        CREATE TABLE conversions (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            lead_id BLOB NOT NULL,
            opportunity_id BLOB NOT NULL,
            joined INTEGER NOT NULL CHECK (joined IN (0, 1)),
            terms TEXT NOT NULL,
            at INTEGER NOT NULL,
            by_id BLOB,
            override_reason TEXT,
            playbook INTEGER NOT NULL,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, lead_id) REFERENCES leads (workspace_id, id),
            FOREIGN KEY (workspace_id, opportunity_id) REFERENCES opportunities (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX conversions_by_lead ON conversions (workspace_id, lead_id)
        """,
        """
        CREATE INDEX conversions_by_opportunity ON conversions (workspace_id, opportunity_id)
        """,
    ]
}
