extension Schema {
    /// Lists, who is on them, and who may not be written to.
    static let lists = [
        """
        CREATE TABLE lists (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            name TEXT NOT NULL,
            origin TEXT,
            basis TEXT,
            vendor TEXT,
            received_at INTEGER NOT NULL,
            import_id BLOB,
            name_key TEXT,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX lists_by_name ON lists (workspace_id, name_key)
        """,
        """
        CREATE TABLE list_members (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            list_id BLOB NOT NULL,
            person_id BLOB,
            account_id BLOB,
            import_id BLOB,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id),
            FOREIGN KEY (workspace_id, list_id) REFERENCES lists (workspace_id, id),
            FOREIGN KEY (workspace_id, person_id) REFERENCES people (workspace_id, id),
            FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE UNIQUE INDEX list_members_by_list_and_person ON list_members (workspace_id, list_id, person_id)
        """,
        """
        CREATE UNIQUE INDEX list_members_by_list_and_company ON list_members (workspace_id, list_id, account_id)
        WHERE person_id IS NULL
        """,
        """
        CREATE INDEX list_members_by_person ON list_members (workspace_id, person_id)
        WHERE person_id IS NOT NULL
        """,
        """
        CREATE INDEX list_members_by_account ON list_members (workspace_id, account_id)
        WHERE account_id IS NOT NULL
        """,
        """
        CREATE TABLE suppressions (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            email TEXT,
            phone TEXT,
            domain TEXT,
            channel TEXT,
            reason TEXT,
            at INTEGER NOT NULL,
            import_id BLOB,
            address_key TEXT,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX suppressions_by_address ON suppressions (workspace_id, address_key)
        """,
    ]
}
