extension Schema {
    /// Accounts and people.
    static let parties = [
        """
        CREATE TABLE accounts (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('organisation', 'household')),
            domain TEXT,
            phone TEXT,
            industry TEXT,
            employees INTEGER,
            employees_high INTEGER,
            revenue INTEGER,
            country TEXT,
            region TEXT,
            owner_id BLOB,
            parent_id BLOB,
            customer_since INTEGER,
            external_id TEXT,
            import_id BLOB,
            own TEXT,
            name_key TEXT,
            domain_key TEXT,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX accounts_by_name ON accounts (workspace_id, name_key)
        """,
        """
        CREATE INDEX accounts_by_domain ON accounts (workspace_id, domain_key)
        WHERE domain_key IS NOT NULL
        """,
        """
        CREATE UNIQUE INDEX accounts_by_external_id ON accounts (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
        """
        CREATE TABLE people (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            name TEXT,
            first_name TEXT,
            last_name TEXT,
            email TEXT,
            phone TEXT,
            title TEXT,
            seniority TEXT
                CHECK (seniority IN ('owner', 'c_level', 'vp', 'director', 'head', 'manager', 'senior', 'staff')),
            department TEXT,
            account_id BLOB,
            country TEXT,
            consent TEXT,
            referred_by BLOB,
            customer_since INTEGER,
            owner_id BLOB,
            external_id TEXT,
            import_id BLOB,
            own TEXT,
            email_key TEXT,
            phone_key TEXT,
            name_key TEXT,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX people_by_email ON people (workspace_id, email_key)
        WHERE email_key IS NOT NULL
        """,
        """
        CREATE INDEX people_by_phone ON people (workspace_id, phone_key)
        WHERE phone_key IS NOT NULL
        """,
        """
        CREATE INDEX people_by_name ON people (workspace_id, name_key, account_id)
        """,
        """
        CREATE INDEX people_by_account ON people (workspace_id, account_id, name_key)
        WHERE account_id IS NOT NULL
        """,
        """
        CREATE UNIQUE INDEX people_by_external_id ON people (workspace_id, external_id)
        WHERE external_id IS NOT NULL
        """,
    ]
}
