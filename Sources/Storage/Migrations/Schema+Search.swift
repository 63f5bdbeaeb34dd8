import SQLPort

extension Schema {
    /// What waits to be found by words, and where each record stands in the index of words.
    static let search = [
        """
        CREATE TABLE search_queue (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            noun TEXT NOT NULL CHECK (noun IN ('people', 'accounts', 'opportunities')),
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE search_places (
            workspace_id BLOB NOT NULL,
            id BLOB NOT NULL,
            noun TEXT NOT NULL CHECK (noun IN ('people', 'accounts', 'opportunities')),
            place INTEGER NOT NULL,
            PRIMARY KEY (workspace_id, id)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    /// SQLite's own index of words, one for each noun. What was there before waits in the queue.
    static let wordsOfSQLite =
        ["people", "accounts", "opportunities"].map { noun in
            """
            CREATE VIRTUAL TABLE search_\(noun) USING fts5 (
                words, workspace_id UNINDEXED, id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')
            """
        }
        + ["people", "accounts", "opportunities"].map { noun in
            "INSERT INTO search_queue (workspace_id, id, noun) SELECT workspace_id, id, '\(noun)' FROM \(noun)"
        }

    static let searchStatistics = [
        Statistic("search_queue", "search_queue", rows: 100_000, [1]),
        Statistic("search_places", "search_places", rows: 1_000_000, [1]),
    ]
}
