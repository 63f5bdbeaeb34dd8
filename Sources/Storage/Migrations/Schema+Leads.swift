extension Schema {
    /// Leads, and the people in them.
    static let leads = [
        """
        CREATE TABLE leads (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            number INTEGER NOT NULL,
            person_id BLOB,
            account_id BLOB,
            state TEXT NOT NULL
                CHECK (state IN ('new', 'qualified', 'prospect', 'converted', 'nurture', 'disqualified')),
            state_since INTEGER NOT NULL,
            source TEXT,
            campaign_id BLOB,
            owner_id BLOB,
            motion TEXT NOT NULL CHECK (motion IN ('new', 'existing', 'renewal', 'partnership')),
            product_interest TEXT,
            opened_by BLOB,
            opened_at INTEGER NOT NULL,
            qualified_at INTEGER,
            accepted_at INTEGER,
            converted_at INTEGER,
            reason TEXT,
            reason_class TEXT CHECK (reason_class IN ('ordinary', 'invalid')),
            revisit_on INTEGER,
            cooling_since INTEGER,
            opportunity_id BLOB,
            previous_id BLOB,
            returned_as_id BLOB,
            external_id TEXT,
            import_id BLOB,
            own TEXT,
            source_key TEXT,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, id),
            FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX leads_by_number ON leads (workspace_id, number)
        """,
        """
        CREATE INDEX leads_by_person ON leads (workspace_id, person_id, state)
        WHERE person_id IS NOT NULL
        """,
        """
        CREATE INDEX leads_by_account ON leads (workspace_id, account_id, state)
        WHERE account_id IS NOT NULL
        """,
        """
        CREATE INDEX leads_by_owner ON leads (workspace_id, owner_id, state)
        WHERE owner_id IS NOT NULL
        """,
        """
        CREATE INDEX leads_by_campaign ON leads (workspace_id, campaign_id, state)
        WHERE campaign_id IS NOT NULL
        """,
        """
        CREATE INDEX leads_by_source ON leads (workspace_id, source_key, state)
        WHERE source_key IS NOT NULL
        """,
        """
        CREATE INDEX leads_by_state_and_number ON leads (workspace_id, state, number)
        """,
        """
        CREATE INDEX leads_by_state_and_opening ON leads (workspace_id, state, opened_at)
        """,
        """
        CREATE INDEX leads_by_opportunity ON leads (workspace_id, opportunity_id)
        WHERE opportunity_id IS NOT NULL
        """,
        """
        CREATE INDEX leads_cooling ON leads (workspace_id, cooling_since)
        WHERE cooling_since IS NOT NULL
        """,
        """
        CREATE UNIQUE INDEX leads_by_external_id ON leads (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
        """
        CREATE TABLE lead_people (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            lead_id BLOB NOT NULL,
            person_id BLOB NOT NULL,
            role TEXT,
            stance TEXT,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, lead_id) REFERENCES leads (workspace_id, id),
            FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX lead_people_by_lead ON lead_people (workspace_id, lead_id, person_id)
        """,
        """
        CREATE INDEX lead_people_by_person ON lead_people (workspace_id, person_id)
        """,
    ]
}
