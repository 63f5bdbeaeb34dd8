extension Schema {
    /// Opportunities on hold, what is ticked of their checklists, people who left, and the board's own index: it holds
    /// all that the heads of its columns add up.
    static let deals = [
        "ALTER TABLE opportunities ADD COLUMN on_hold_until INTEGER",
        "ALTER TABLE opportunities ADD COLUMN checklist TEXT",
        "ALTER TABLE opportunity_people ADD COLUMN left_at INTEGER",
        """
        CREATE INDEX opportunities_on_board ON opportunities
            (workspace_id, type, stage, expected_close, id, currency, amount, probability, owner_id)
        WHERE outcome IS NULL AND withdrawn_at IS NULL
        """,
    ]

    static let dealStatistics = [
        Statistic("opportunities", "opportunities_on_board", rows: 100_000, [20_000, 4_000, 20, 1, 1, 1, 1, 1])
    ]
}
