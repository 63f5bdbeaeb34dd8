extension Schema {
    /// What lists need to be quick: own fields in rows; nurture by its date; industries; and the moment a buyer was
    /// last heard beside the interest, so that those gone quiet are found without a look at each standing.
    static let listing = [
        """
        CREATE TABLE custom_values (
            workspace_id BLOB NOT NULL,
            holder TEXT NOT NULL CHECK (holder IN ('leads', 'people', 'accounts', 'opportunities')),
            field TEXT NOT NULL,
            text_key TEXT NOT NULL,
            id BLOB NOT NULL,
            number INTEGER,
            PRIMARY KEY (workspace_id, holder, field, text_key, id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX leads_by_revisit ON leads (workspace_id, revisit_on) WHERE revisit_on IS NOT NULL
        """,
        """
        CREATE INDEX accounts_by_industry ON accounts (workspace_id, industry) WHERE industry IS NOT NULL
        """,
        "DROP INDEX standings_by_interest",
        """
        CREATE INDEX standings_by_interest ON standings (workspace_id, open, interest_whole, lead_id, buyer_at)
        """,
    ]

    static let listingStatistics = [
        Statistic("custom_values", "custom_values", rows: 1_000_000, [300_000, 100_000, 100, 1]),
        Statistic("leads", "leads_by_revisit", rows: 1_000_000, [200]),
        Statistic("accounts", "accounts_by_industry", rows: 200_000, [2_000]),
        Statistic("standings", "standings_by_interest", rows: 1_000_000, [500_000, 5_000, 1, 1]),
    ]
}
